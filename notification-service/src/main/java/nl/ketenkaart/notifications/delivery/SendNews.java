package nl.ketenkaart.notifications.delivery;

import java.time.Duration;
import java.time.Instant;
import nl.ketenkaart.notifications.inbox.Notification;
import nl.ketenkaart.notifications.subscription.Subscription;

/** One attempt to tell one piece of news. Blocks for {@link #longest()} at most, whatever the sink does; throws nothing. */
public interface SendNews {
    /** After this time an attempt is over, where nothing else was set. */
    Duration LONGEST = Duration.ofSeconds(10);

    /** After this time an attempt is over. */
    default Duration longest() {
        return LONGEST;
    }

    Answer send(Subscription to, Notification news, Instant at);
}
