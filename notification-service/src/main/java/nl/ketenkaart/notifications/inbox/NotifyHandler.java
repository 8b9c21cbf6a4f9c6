package nl.ketenkaart.notifications.inbox;

import java.time.Clock;

/** Puts the news of a changed card into the inbox of the organisation whose card it is. */
public final class NotifyHandler {
    private final Inboxes inboxes;
    private final Clock clock;

    public NotifyHandler(Inboxes inboxes, Clock clock) {
        this.inboxes = inboxes;
        this.clock = clock;
    }

    public void handle(CardChanged changed) {
        inboxes.put(changed.organisation(), Notification.of(changed, clock.instant()));
    }
}
