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
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;

/** Opens a case again by the chair or the secretary: it is deepened anew, with its table, its director and all that was said. */
public final class ReopenCaseHandler {
    private static final Refusal PAST_ITS_TERM = Refusal.conflict(
            "The term of something in it is over, and that was destroyed; it cannot go on as it was. Raise a new"
                    + " case.");
    private final Cases cases;
    private final WhatWasDestroyed destroyed;
    private final Clock clock;

    public ReopenCaseHandler(Cases cases, WhatWasDestroyed destroyed, Clock clock) {
        this.cases = cases;
        this.destroyed = destroyed;
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
                        before -> reopened(before, reopening)));
    }

    /** Whose part was destroyed cannot say anything more there: its key is never made again. */
    private Outcome<Case> reopened(Case before, Reopening reopening) {
        return destroyed.isSomethingOf(before.caseId())
                ? Outcome.refused(PAST_ITS_TERM)
                : Outcome.changed(
                        before.with(before.endings().with(reopening)).in(Phase.DEEPENING), event(before, reopening));
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
