package nl.ketenkaart.cases.insight;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.ketenkaart.cases.figures.Calendar;
import nl.ketenkaart.cases.figures.Period;
import nl.ketenkaart.cases.figures.Release;
import nl.ketenkaart.cases.lifecycle.Capacity;
import nl.ketenkaart.cases.report.DutchDay;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Gives the figures of periods whose books are closed, to the secretary of the prosecution. Each period is released once, by the
 * first who asks after everything was taken in; there is nothing across periods. Source: evaluation, what deepening yielded.
 */
public final class ReadInsightsHandler {
    private final Calendar calendar;
    private final Tracks tracks;
    private final Releases releases;
    private final Clock clock;

    public ReadInsightsHandler(Calendar calendar, Tracks tracks, Releases releases, Clock clock) {
        this.calendar = calendar;
        this.tracks = tracks;
        this.releases = releases;
        this.clock = clock;
    }

    /** What came of the question. */
    public sealed interface Answer {
        record Given(List<Release> releases) implements Answer {}

        record Refused(Refusal refusal) implements Answer {}
    }

    public Answer handle(ReadInsights query) {
        if (!Capacity.of(query.by()).contains(Capacity.SECRETARY)) {
            return new Answer.Refused(
                    Refusal.forbidden("The figures are for the secretary of the public prosecution."));
        }
        var faults = new ArrayList<Fault>();
        var from = day("query:from", query.from(), faults);
        var to = day("query:to", query.to(), faults);
        if (faults.isEmpty() && to.isBefore(from)) {
            faults.add(new Fault("query:to", "must not be before from"));
        }
        return faults.isEmpty()
                ? new Answer.Given(released(from, to))
                : new Answer.Refused(Refusal.invalid(List.copyOf(faults)));
    }

    private static LocalDate day(String pointer, @Nullable String text, List<Fault> faults) {
        try {
            if (text != null) {
                return LocalDate.parse(text);
            }
            faults.add(new Fault(pointer, "is missing: a day, as in 2026-07-01"));
        } catch (DateTimeException e) {
            faults.add(new Fault(pointer, "must be a day, as in 2026-07-01"));
        }
        return LocalDate.EPOCH;
    }

    private List<Release> released(LocalDate from, LocalDate to) {
        var now = clock.instant();
        return calendar.within(from, to, DutchDay.of(now)).stream()
                .filter(period -> !now.isBefore(period.closesAt()))
                .flatMap(period -> release(period).stream())
                .toList();
    }

    private Optional<Release> release(Period period) {
        return releases.find(period)
                .or(() -> Optional.of(period)
                        .filter(closed -> tracks.areComplete())
                        .map(closed -> releases.keepFirst(Release.of(closed, tracks.of(closed)))));
    }
}
