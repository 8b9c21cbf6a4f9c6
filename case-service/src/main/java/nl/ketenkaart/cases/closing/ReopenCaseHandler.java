package nl.ketenkaart.cases.closing;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
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

/**
 * Opens a case again by the chair or the secretary: it is deepened anew, with its table, its director and all that was said; unless
 * something of it was destroyed, or is about to be: of the two at the same moment one wins.
 */
public final class ReopenCaseHandler {
    private static final Refusal PAST_ITS_TERM = Refusal.conflict(
            "The term of something in it is over, and that was destroyed; it cannot go on as it was. Raise a new"
                    + " case.");
    private final Cases cases;
    private final StayOfErasure stay;
    private final Clock clock;

    public ReopenCaseHandler(Cases cases, StayOfErasure stay, Clock clock) {
        this.cases = cases;
        this.stay = stay;
        this.clock = clock;
    }

    public Result<Case> handle(ReopenCase command) {
        var attempt = new Attempt(Command.REOPEN, command.by(), clock.instant());
        var reopening =
                new Reopening(command.reopeningId(), command.by().organisation(), command.reason(), attempt.at());
        var token = UUID.randomUUID();
        var begun = new AtomicBoolean();
        var result = cases.change(
                command.caseId(),
                file -> file.attempt(
                        attempt,
                        before -> before.endings().knows(reopening.reopeningId()),
                        before -> reopened(before, reopening, () -> begun(before, token, reopening, begun))));
        if (begun.get() && result instanceof Result.Refused<Case>) {
            stay.lift(command.caseId(), token);
        }
        return result;
    }

    private Outcome<Case> reopened(Case before, Reopening reopening, BooleanSupplier stays) {
        return stays.getAsBoolean()
                ? Outcome.changed(
                        before.with(before.endings().with(reopening)).in(Phase.DEEPENING), event(before, reopening))
                : Outcome.refused(PAST_ITS_TERM);
    }

    private boolean begun(Case file, UUID token, Reopening reopening, AtomicBoolean begun) {
        begun.set(true);
        return stay.begin(file.caseId(), token, reopening.reopeningId(), reopening.at());
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
