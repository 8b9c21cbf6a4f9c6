package nl.ketenkaart.notifications.schedule;

import java.time.Instant;
import java.util.UUID;

/**
 * Something to be done, not before an instant.
 *
 * @param about what it is about
 * @param kind what is to be done, in the words of whoever does it
 * @param cause what it was set for; the same of these three is the same alarm
 * @param at not before then
 */
public record Alarm(UUID about, String kind, UUID cause, Instant at) {
    /** Set for a later instant. */
    public Alarm at(Instant later) {
        return new Alarm(about, kind, cause, later);
    }
}
