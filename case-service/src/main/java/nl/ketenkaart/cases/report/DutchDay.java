package nl.ketenkaart.cases.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/** Days as they begin and end where the partners work. */
public final class DutchDay {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private static final Set<DayOfWeek> SESSIONS = EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY);

    private DutchDay() {}

    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, HERE);
    }

    /** The first instant after the day. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(HERE).toInstant();
    }

    /** Whether the table meets on it. Source: evaluation, meetings on Tuesdays and Fridays. */
    public static boolean hasARegularSession(LocalDate day) {
        return SESSIONS.contains(day.getDayOfWeek());
    }
}
