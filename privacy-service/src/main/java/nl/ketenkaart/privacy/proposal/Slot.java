package nl.ketenkaart.privacy.proposal;

import java.time.Instant;

/** A time at which a session can be. */
public record Slot(Instant startsAt, Instant endsAt) {

    boolean overlaps(Instant otherStart, Instant otherEnd) {
        return startsAt.isBefore(otherEnd) && otherStart.isBefore(endsAt);
    }
}
