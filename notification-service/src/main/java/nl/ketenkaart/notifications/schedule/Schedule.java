package nl.ketenkaart.notifications.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All alarms that are set, for every instance of the service. Many set and take at once. An alarm that is set stays until it is
 * taken out by who has the lease of its bucket, however long nobody looked; one for the past is due at once. A failure of the
 * store is thrown, and what was to be written may then be written or not.
 */
public interface Schedule {

    /** Sets it; the same again, while it is set, changes nothing. */
    void set(Alarm alarm, Instant now);

    /** Where something is due, the oldest first. */
    List<Bucket> due(Instant now);

    /** Takes the lease of a bucket, where nobody has it. */
    Optional<Leased> lease(Bucket bucket, Instant now, Duration period);

    /** Takes an alarm out that has rung, unless it was set for later meanwhile; false, and it stays: the lease has gone to somebody else. */
    boolean takeOut(Bucket bucket, long token, Alarm alarm);

    /** Gives the lease back, if it is still this one. */
    void release(Bucket bucket, long token);

    /** Closes the hours that have passed and are empty, so that nobody looks there again, nor sets anything there. */
    void closePassed(Instant now);

    /**
     * A bucket, taken.
     *
     * @param token grows with each lease of the bucket: what comes with an older one is refused
     * @param until when the lease ends by itself
     * @param alarms all that are set there, also those that are not due
     */
    record Leased(long token, Instant until, List<Alarm> alarms) {
        public Leased {
            alarms = List.copyOf(alarms);
        }
    }
}
