package nl.ketenkaart.privacy.proposal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** When the table meets: Tuesdays and Fridays, 14:45 to 16:00 where the partners work. Source: evaluation, meetings. */
final class RegularSlots {
    static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final Set<DayOfWeek> DAYS = EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY);
    private static final LocalTime START = LocalTime.of(14, 45);
    private static final LocalTime END = LocalTime.of(16, 0);

    private RegularSlots() {}

    /** All from the first day to the last, both included. */
    static List<Slot> between(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .filter(day -> DAYS.contains(day.getDayOfWeek()))
                .map(day -> new Slot(on(day, START), on(day, END)))
                .toList();
    }

    private static Instant on(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(HERE).toInstant();
    }
}
