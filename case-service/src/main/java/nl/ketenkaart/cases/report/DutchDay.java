package nl.ketenkaart.cases.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as they begin and end where the partners work. */
public final class DutchDay {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private DutchDay() {}

    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, HERE);
    }

    /** The first instant after the day. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(HERE).toInstant();
    }
}
