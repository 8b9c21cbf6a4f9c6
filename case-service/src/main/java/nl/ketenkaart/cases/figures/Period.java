package nl.ketenkaart.cases.figures;

import java.time.Instant;
import java.time.LocalDate;
import nl.ketenkaart.cases.report.DutchDay;

/**
 * A reporting period, in days in the Netherlands.
 *
 * @param from its first day
 * @param to its last day
 */
public record Period(LocalDate from, LocalDate to) {
    private static final int DAYS_OF_GRACE = 14;

    boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean has(Instant instant) {
        return has(DutchDay.of(instant));
    }

    /** Its books are closed: what is reported later is not in its figures, whenever those are made. */
    public Instant closesAt() {
        return DutchDay.endOf(to.plusDays(DAYS_OF_GRACE));
    }
}
