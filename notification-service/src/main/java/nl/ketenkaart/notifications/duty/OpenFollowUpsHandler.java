package nl.ketenkaart.notifications.duty;

import java.time.Clock;
import java.util.UUID;
import nl.ketenkaart.notifications.followup.FollowUps;

/** Opens the follow-ups that arise from an event; the same event again opens nothing more. */
public final class OpenFollowUpsHandler {
    private final FollowUps followUps;
    private final Clock clock;

    public OpenFollowUpsHandler(FollowUps followUps, Clock clock) {
        this.followUps = followUps;
        this.clock = clock;
    }

    /**
     * @param eventId of the event that is the cause
     */
    public record OpenFollowUps(UUID eventId, CauseOfDuties cause) {}

    public void handle(OpenFollowUps command) {
        var now = clock.instant();
        DutyTable.arisingFrom(command.eventId(), command.cause())
                .forEach(followUp -> followUps.open(followUp, followUp.opened(now)));
    }
}
