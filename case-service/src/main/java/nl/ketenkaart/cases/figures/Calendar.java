package nl.ketenkaart.cases.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The reporting periods, one after the other without gap or overlap: whatever is asked, no two answers are about parts of each
 * other's days.
 *
 * @param first the first day of the first period, the first of a month
 * @param months how long each period is
 */
public record Calendar(LocalDate first, int months) {
    public Calendar {
        if (first.getDayOfMonth() != 1 || months < 1) {
            throw new IllegalArgumentException("reporting periods are whole months from the first of a month");
        }
    }

    /** The period that has this day; empty: before the first. */
    public Optional<Period> of(LocalDate day) {
        return day.isBefore(first)
                ? Optional.empty()
                : Optional.of(number(ChronoUnit.MONTHS.between(first, day) / months));
    }

    /** Those that lie wholly in these days and ended before today. */
    public List<Period> within(LocalDate from, LocalDate to, LocalDate today) {
        return Stream.iterate(0L, n -> number(n).to().isBefore(today), n -> n + 1)
                .map(this::number)
                .filter(period -> !period.from().isBefore(from) && !period.to().isAfter(to))
                .toList();
    }

    private Period number(long n) {
        var from = first.plusMonths(n * months);
        return new Period(from, from.plusMonths(months).minusDays(1));
    }
}
