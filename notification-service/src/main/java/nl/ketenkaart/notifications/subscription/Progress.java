package nl.ketenkaart.notifications.subscription;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a subscription was told.
 *
 * @param position the number in the inbox of what comes next
 * @param failures in a row, of the news at this position or of what was there before rights were lost
 * @param failingSince the first of them; null: the last attempt did not fail
 * @param notBefore when the next attempt may be made
 */
public record Progress(
        long position, int failures, @Nullable Instant failingSince, Instant notBefore) {

    static Progress at(long position, Instant now) {
        return new Progress(position, 0, null, now);
    }

    Progress failedOnce(Instant now, Duration wait) {
        return new Progress(position, failures + 1, failingSince == null ? now : failingSince, now.plus(wait));
    }

    /** Whether it has failed for so long. */
    boolean failingFor(Duration period, Instant now) {
        return failingSince != null && !now.isBefore(failingSince.plus(period));
    }

    Progress passed(long next) {
        return new Progress(next, failures, failingSince, notBefore);
    }
}
