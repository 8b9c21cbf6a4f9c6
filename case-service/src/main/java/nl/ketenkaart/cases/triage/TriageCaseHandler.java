package nl.ketenkaart.cases.triage;

import java.time.Clock;
import nl.ketenkaart.cases.casefile.Attempt;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.CaseEvent;
import nl.ketenkaart.cases.casefile.CaseEvent.CaseAccepted;
import nl.ketenkaart.cases.casefile.CaseEvent.CaseDeclined;
import nl.ketenkaart.cases.casefile.Cases;
import nl.ketenkaart.cases.lifecycle.Command;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;

/** Triages by the chair or the secretary, once. */
public final class TriageCaseHandler {
    private final Cases cases;
    private final Clock clock;

    public TriageCaseHandler(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    public Result<Case> handle(TriageCase command) {
        var attempt = new Attempt(Command.TRIAGE, command.by(), clock.instant());
        return cases.change(
                command.caseId(),
                file -> file.attempt(
                        attempt,
                        before -> command.triage().equals(before.triage()),
                        before -> Outcome.changed(before.with(command.triage()), event(command, before, attempt))));
    }

    private static CaseEvent event(TriageCase command, Case file, Attempt attempt) {
        var organisation = command.by().organisation();
        var reason = command.triage().reason();
        return switch (command.triage().outcome()) {
            case ACCEPTED -> {
                var answersBy = file.report().urgency().actBy(attempt.at());
                yield new CaseAccepted(command.caseId(), organisation, reason, answersBy, attempt.at());
            }
            case DECLINED -> new CaseDeclined(command.caseId(), organisation, reason, attempt.at());
        };
    }
}
