package nl.ketenkaart.cases.interpreting;

import java.time.Clock;
import nl.ketenkaart.cases.casefile.Attempt;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.CaseEvent.DissentRecorded;
import nl.ketenkaart.cases.casefile.Cases;
import nl.ketenkaart.cases.deliberation.Dissent;
import nl.ketenkaart.cases.lifecycle.Command;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;

/** Records dissent by any seated organisation, with the interpretation that it is about. */
public final class RecordDissentHandler {
    private final Cases cases;
    private final Clock clock;

    public RecordDissentHandler(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    public Result<Case> handle(RecordDissent command) {
        var attempt = new Attempt(Command.DISSENT, command.by(), clock.instant());
        return cases.change(
                command.caseId(),
                file -> file.attempt(
                        attempt, before -> recorded(before, command), before -> record(before, command, attempt)));
    }

    private static boolean recorded(Case file, RecordDissent command) {
        return file.deliberation()
                .find(command.interpretationId())
                .filter(interpretation -> interpretation.knows(command.words().dissentId()))
                .isPresent();
    }

    private static Outcome<Case> record(Case file, RecordDissent command, Attempt attempt) {
        if (file.deliberation().find(command.interpretationId()).isEmpty()) {
            return Outcome.refused(Refusal.notThere());
        }
        var dissent = new Dissent(
                command.words().dissentId(),
                command.by().organisation(),
                command.words().text(),
                attempt.at());
        return Outcome.changed(
                file.with(file.deliberation().with(command.interpretationId(), dissent)),
                new DissentRecorded(
                        file.caseId(),
                        command.interpretationId(),
                        dissent.dissentId(),
                        dissent.organisation(),
                        dissent.text(),
                        dissent.at()));
    }
}
