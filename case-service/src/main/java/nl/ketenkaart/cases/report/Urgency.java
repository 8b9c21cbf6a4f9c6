package nl.ketenkaart.cases.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * How soon somebody must act, which is to triage the case: the whole table of clocks, in days as they end in the Netherlands.
 * Source: evaluation, acute cases first; the terms of AMBER and GREEN are a design decision.
 */
public enum Urgency {
    /** On the day itself; late in the evening there are two hours still, for who has to act needs to hear of it first. */
    RED(day -> day, Duration.ofHours(2)),
    /** By the end of the next day on which the table meets; the day itself does not count, it may be in session already. */
    AMBER(Urgency::nextSessionDay, Duration.ZERO),
    /** By the end of the seventh day after. */
    GREEN(day -> day.plusDays(7), Duration.ZERO);

    private final UnaryOperator<LocalDate> lastDay;
    private final Duration atLeast;

    Urgency(UnaryOperator<LocalDate> lastDay, Duration atLeast) {
        this.lastDay = lastDay;
        this.atLeast = atLeast;
    }

    /** The instant before which somebody must have acted; at it, it is too late. */
    public Instant actBy(Instant raised) {
        var end = DutchDay.endOf(lastDay.apply(DutchDay.of(raised)));
        var least = raised.plus(atLeast);
        return end.isBefore(least) ? least : end;
    }

    private static LocalDate nextSessionDay(LocalDate day) {
        return Stream.iterate(day.plusDays(1), next -> next.plusDays(1))
                .filter(DutchDay::hasARegularSession)
                .findFirst()
                .orElseThrow();
    }
}
