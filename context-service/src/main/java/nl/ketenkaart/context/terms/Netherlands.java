package nl.ketenkaart.context.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days here are days in the Netherlands, where the partnership works. */
public final class Netherlands {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private Netherlands() {}

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
