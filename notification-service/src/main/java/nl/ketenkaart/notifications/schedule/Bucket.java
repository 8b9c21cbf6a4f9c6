package nl.ketenkaart.notifications.schedule;

import java.time.Duration;
import java.time.Instant;

/**
 * The alarms of one hour, or of a part of them: what an instance takes a lease of.
 *
 * @param hour counted since 1970, in UTC: so no clock that is put back or forward touches it
 */
public record Bucket(long hour, int part) {
    private static final long SECONDS = Duration.ofHours(1).toSeconds();

    /** The hour of an instant. */
    public static long hourOf(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), SECONDS);
    }
}
