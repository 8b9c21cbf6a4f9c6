package nl.ketenkaart.notifications.duty;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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

    public void handle(CauseOfDuties cause) {
        var now = clock.instant();
        DutyTable.arisingFrom(cause).stream()
                .map(followUp -> followUp.as(followUps.asked(followUp.id())))
                .forEach(followUp -> followUps.open(followUp, followUp.opened(now)));
    }

    /**
     * Of what several events together leave to be done: opens what is owed after one of them and was not before, and ends what is
     * owed no more; the same again changes nothing.
     *
     * @param before what was owed before the event, by the key of the duty
     * @param end with what one ends that is owed no more
     * @param happened when the event was
     */
    public <C extends CauseOfDuties> void follow(
            Map<UUID, C> before, Map<UUID, C> after, Function<C, ReportOutcome> end, Instant happened) {
        after.values().forEach(this::handle);
        before.forEach((key, cause) -> {
            if (!after.containsKey(key)) {
                DutyTable.arisingFrom(cause).forEach(duty -> end(duty, end.apply(cause), happened));
            }
        });
    }

    private void end(FollowUp duty, ReportOutcome outcome, Instant happened) {
        followUps.change(followUps.asked(duty.id()), open -> open.endedBy(outcome, happened, clock.instant()));
    }
}
