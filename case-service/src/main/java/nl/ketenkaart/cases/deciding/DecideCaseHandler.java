package nl.ketenkaart.cases.deciding;

import java.time.Clock;
import nl.ketenkaart.cases.casefile.Attempt;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.CaseEvent.CaseDecided;
import nl.ketenkaart.cases.casefile.Cases;
import nl.ketenkaart.cases.deliberation.Decision;
import nl.ketenkaart.cases.lifecycle.Command;
import nl.ketenkaart.cases.lifecycle.Phase;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;

/** Decides by the chair in person, never by a machine account (Wpg 7a, GDPR 22). */
public final class DecideCaseHandler {
    private final Cases cases;
    private final Clock clock;

    public DecideCaseHandler(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    public Result<Case> handle(DecideCase command) {
        var attempt = new Attempt(Command.DECIDE, command.by(), clock.instant());
        return cases.change(
                command.caseId(),
                file -> file.attempt(
                        attempt,
                        before -> before.deliberation().knows(command.decisionId()),
                        before -> decide(before, command, attempt)));
    }

    private static Outcome<Case> decide(Case file, DecideCase command, Attempt attempt) {
        var faults = new RulingFaults(file, attempt.at()).of(command.ruling());
        if (!faults.isEmpty()) {
            return Outcome.refused(Refusal.invalid(faults));
        }
        var decision = new Decision(command.decisionId(), command.by().organisation(), command.ruling(), attempt.at());
        return Outcome.changed(file.with(file.deliberation().with(decision)).in(Phase.DECIDED), event(file, decision));
    }

    private static CaseDecided event(Case file, Decision decision) {
        var ruling = decision.ruling();
        return new CaseDecided(
                file.caseId(),
                decision.decisionId(),
                decision.organisation(),
                ruling.motivation(),
                ruling.disposition(),
                ruling.measures(),
                ruling.feedback(),
                ruling.letter(),
                decision.at());
    }
}
