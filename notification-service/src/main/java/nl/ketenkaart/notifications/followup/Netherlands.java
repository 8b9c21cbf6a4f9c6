package nl.ketenkaart.notifications.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days here are days in the Netherlands, where the partnership works. */
final class Netherlands {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private Netherlands() {}

    static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
