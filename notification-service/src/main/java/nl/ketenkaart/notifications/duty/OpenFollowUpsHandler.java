package nl.ketenkaart.notifications.duty;

import java.time.Clock;
import nl.ketenkaart.notifications.followup.FollowUps;

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
        DutyTable.arisingFrom(cause).forEach(followUp -> followUps.open(followUp, followUp.opened(now)));
    }
}
