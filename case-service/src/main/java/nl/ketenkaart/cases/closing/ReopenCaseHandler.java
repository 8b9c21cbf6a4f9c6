package nl.ketenkaart.cases.closing;

import java.time.Clock;
import nl.ketenkaart.cases.casefile.Attempt;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.Cases;
import nl.ketenkaart.cases.casefile.EndingEvent.CaseReopened;
import nl.ketenkaart.cases.ending.Reopening;
import nl.ketenkaart.cases.lifecycle.Command;
import nl.ketenkaart.cases.lifecycle.Phase;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;

/** Opens a case again by the chair or the secretary: it is deepened anew, with its table, its director and all that was said. */
public final class ReopenCaseHandler {
    private final Cases cases;
    private final Clock clock;

    public ReopenCaseHandler(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    public Result<Case> handle(ReopenCase command) {
        var attempt = new Attempt(Command.REOPEN, command.by(), clock.instant());
        var reopening =
                new Reopening(command.reopeningId(), command.by().organisation(), command.reason(), attempt.at());
        return cases.change(
                command.caseId(),
                file -> file.attempt(
                        attempt,
                        before -> before.endings().knows(reopening.reopeningId()),
                        before -> Outcome.changed(
                                before.with(before.endings().with(reopening)).in(Phase.DEEPENING),
                                event(before, reopening))));
    }

    private static CaseReopened event(Case file, Reopening reopening) {
        return new CaseReopened(
                file.caseId(),
                reopening.reopeningId(),
                reopening.organisation(),
                reopening.reason(),
                file.report().urgency().actBy(reopening.at()),
                reopening.at());
    }
}
