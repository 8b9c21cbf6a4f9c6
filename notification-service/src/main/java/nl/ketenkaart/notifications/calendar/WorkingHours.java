package nl.ketenkaart.notifications.calendar;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When the region works: from opening to closing on its working days, by the clock on the wall, in summer and in winter.
 *
 * @param opens the first instant of a working day
 * @param closes at this instant it has ended
 */
public record WorkingHours(LocalTime opens, LocalTime closes) {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    public WorkingHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("a working day ends after it begins");
        }
    }

    public static boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek() != SATURDAY && day.getDayOfWeek() != SUNDAY && !Holidays.has(day);
    }

    /** The last working day before this day. */
    public static LocalDate workdayBefore(LocalDate day) {
        var before = day.minusDays(1);
        while (!isWorkday(before)) {
            before = before.minusDays(1);
        }
        return before;
    }

    /** This day, or the first working day after it. */
    public static LocalDate workdayFrom(LocalDate day) {
        return isWorkday(day) ? day : workdaysAfter(day, 1);
    }

    /** So many working days after this day, which is none of them; itself is nothing. */
    public static LocalDate workdaysAfter(LocalDate day, int number) {
        var after = day;
        for (var counted = 0; counted < number; ) {
            after = after.plusDays(1);
            counted += isWorkday(after) ? 1 : 0;
        }
        return after;
    }

    /** The first instant of a day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    public Instant openingOn(LocalDate day) {
        return day.atTime(opens).atZone(ZONE).toInstant();
    }

    public boolean isOpen(Instant instant) {
        var there = instant.atZone(ZONE);
        var time = there.toLocalTime();
        return isWorkday(there.toLocalDate()) && !time.isBefore(opens) && time.isBefore(closes);
    }

    /** That instant itself where the region works then, else the next at which it does. */
    public Instant notBefore(Instant instant) {
        if (isOpen(instant)) {
            return instant;
        }
        var day = dayOf(instant);
        return isWorkday(day) && instant.isBefore(openingOn(day)) ? openingOn(day) : openingOn(workdaysAfter(day, 1));
    }
}
