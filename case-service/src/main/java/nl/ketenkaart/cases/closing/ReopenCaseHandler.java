package nl.ketenkaart.cases.closing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
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
 * Opens a case again by the chair or the secretary: it is deepened anew, with its table, its director and all that was said. Until half a
 * year after it ended, by the calendar alone: whether it can be must not depend on what somebody holds in it, and nothing of it is destroyed
 * by the clock before that.
 */
public final class ReopenCaseHandler {
    /** privacy-service destroys nothing by the clock before this is over. */
    static final Period WITHIN = Period.ofMonths(6);

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final Refusal TOO_LATE = Refusal.conflict(
            "A case is opened again until half a year after it ended, and not once it is to be destroyed. Raise a new"
                    + " one.");
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
        var lastDay = day(before.endedAt()).plus(WITHIN);
        if (day(reopening.at()).isAfter(lastDay)) {
            return Outcome.refused(TOO_LATE);
        }
        return stays.getAsBoolean()
                ? Outcome.changed(
                        before.with(before.endings().with(reopening)).in(Phase.DEEPENING), event(before, reopening))
                : Outcome.refused(TOO_LATE);
    }

    private boolean begun(Case file, UUID token, Reopening reopening, AtomicBoolean begun) {
        begun.set(true);
        return stay.begin(file.caseId(), token, reopening.reopeningId(), reopening.at());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, HERE);
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
