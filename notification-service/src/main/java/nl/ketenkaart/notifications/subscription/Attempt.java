package nl.ketenkaart.notifications.subscription;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line in the log of deliveries: which news, never what it says or of which case.
 *
 * @param notification the id of the news
 * @param status the HTTP status that was answered; null: none was
 */
public record Attempt(
        UUID notification,
        Instant at,
        Result result,
        @Nullable Integer status) {

    /** What became of it. */
    public enum Result {
        /** Taken: a status of 2xx. */
        DELIVERED,
        /** Another status. */
        REFUSED,
        /** 410: there is nobody any more, the subscription ends. */
        GONE,
        /** The answer did not come in time. */
        TIMED_OUT,
        /** Not reached, cut off, or not an answer. */
        NO_ANSWER,
        /** The name of the sink leads to an address that is not called. */
        ADDRESS_REFUSED
    }
}
