package nl.ketenkaart.notifications.duty;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.ketenkaart.notifications.followup.FollowUp;
import nl.ketenkaart.notifications.followup.FollowUps;
import nl.ketenkaart.notifications.followup.ReportOutcome;

/** Opens the follow-ups that arise from an event; the same event again opens nothing more. */
public final class OpenFollowUpsHandler {
    private final FollowUps followUps;
    private final Clock clock;

    public OpenFollowUpsHandler(FollowUps followUps, Clock clock) {
        this.followUps = followUps;
        this.clock = clock;
    }

    /** What was asked no more and is asked again is another duty; what was done stays so. */
    public void handle(CauseOfDuties cause) {
        open(cause, FollowUp::replaced);
    }

    /**
     * Of what several events together leave to be done: opens what is owed after one of them and was not before, and ends what is
     * owed no more; the same again changes nothing. What is owed again, whatever it ended with, is another duty.
     *
     * @param before what was owed before the event, by the key of the duty
     * @param end with what one ends that is owed no more
     * @param happened when the event was
     */
    public <C extends CauseOfDuties> void follow(
            Map<UUID, C> before, Map<UUID, C> after, Function<C, ReportOutcome> end, Instant happened) {
        without(before, after).forEach(cause -> open(cause, FollowUp::done));
        without(after, before)
                .forEach(cause -> DutyTable.arisingFrom(cause).forEach(duty -> end(duty, end.apply(cause), happened)));
    }

    private static <C> Stream<C> without(Map<UUID, C> some, Map<UUID, C> all) {
        return all.entrySet().stream()
                .filter(entry -> !some.containsKey(entry.getKey()))
                .map(Map.Entry::getValue);
    }

    private void open(CauseOfDuties cause, Predicate<FollowUp> ended) {
        var now = clock.instant();
        DutyTable.arisingFrom(cause).stream()
                .map(followUp -> followUp.as(followUps.asked(followUp.id(), ended)))
                .forEach(followUp -> followUps.open(followUp, followUp.opened(now)));
    }

    private void end(FollowUp duty, ReportOutcome outcome, Instant happened) {
        var asked = followUps.asked(duty.id(), FollowUp::done);
        followUps.change(asked, open -> open.endedBy(outcome, happened, clock.instant()));
    }
}
