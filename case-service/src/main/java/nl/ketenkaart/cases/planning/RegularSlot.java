package nl.ketenkaart.cases.planning;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/** When the table meets: Tuesdays and Fridays at a quarter to three, where the partners work. Source: evaluation, meetings. */
final class RegularSlot {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final Set<DayOfWeek> DAYS = EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY);
    private static final LocalTime START = LocalTime.of(14, 45);

    private RegularSlot() {}

    static boolean startsAt(Instant instant) {
        var start = instant.atZone(HERE);
        return DAYS.contains(start.getDayOfWeek()) && start.toLocalTime().equals(START);
    }
}
