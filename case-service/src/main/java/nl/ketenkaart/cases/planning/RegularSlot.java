package nl.ketenkaart.cases.planning;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import nl.ketenkaart.cases.report.DutchDay;

/** When the table meets: Tuesdays and Fridays at a quarter to three, where the partners work. Source: evaluation, meetings. */
final class RegularSlot {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final LocalTime START = LocalTime.of(14, 45);

    private RegularSlot() {}

    static boolean startsAt(Instant instant) {
        var start = instant.atZone(HERE);
        return DutchDay.hasARegularSession(start.toLocalDate())
                && start.toLocalTime().equals(START);
    }
}
