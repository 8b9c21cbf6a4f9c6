package nl.ketenkaart.notifications.subscription;

import java.time.Instant;
import java.util.UUID;
import nl.ketenkaart.notifications.casetable.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * A line in the log of deliveries: which news, never what it says.
 *
 * @param notification the id of the news
 * @param caseId of which case, for who reads the log may be kept out of it; never shown. Null in what was logged before it was kept:
 *     such a line is shown to nobody
 * @param status the HTTP status that was answered; null: none was
 */
public record Attempt(
        UUID notification,
        @Nullable CaseId caseId,
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
