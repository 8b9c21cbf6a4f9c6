package nl.ketenkaart.cases.figures;

import static nl.ketenkaart.cases.Cast.JORIS_THE_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import nl.ketenkaart.cases.figures.Release.Cell;
import nl.ketenkaart.cases.figures.Release.Figure;
import nl.ketenkaart.cases.insight.InMemoryInsights;
import nl.ketenkaart.cases.insight.ReadInsights;
import nl.ketenkaart.cases.insight.ReadInsightsHandler;
import nl.ketenkaart.cases.insight.ReadInsightsHandler.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fifteen months of work, and somebody who asks every few days for every stretch of time and forgets nothing. */
class LayingAllAnswersSideBySideTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final LocalDate LAST = LocalDate.parse("2027-03-31");
    private static final Calendar QUARTERS = new Calendar(FIRST, 3);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_suppressed_number_is_found(long seed) {
        var seen = everythingThatIsEverAnswered(seed);
        assertThat(seen)
                .hasSize(5)
                .allSatisfy((period, told) -> assertThat(told)
                        .as("every answer about %s is the same", period)
                        .hasSize(1));
        var attack = Attack.on(seen.values().stream().map(List::getFirst).toList());
        assertThat(attack.suppressed()).isPositive();
        assertThat(attack.broken()).isEmpty();
    }

    @Test
    void where_small_numbers_alone_are_left_out_they_are_found() {
        var work = work(1);
        var naive = QUARTERS.within(FIRST, LAST, LAST.plusDays(1)).stream()
                .map(period -> withoutSmallNumbers(period, work))
                .toList();
        assertThat(Attack.on(naive).broken()).isNotEmpty();
    }

    @Test
    void where_any_stretch_of_time_could_be_asked_two_totals_would_tell_of_single_cases() {
        var work = work(1);
        var totals = FIRST.datesUntil(LAST)
                .map(until -> Release.of(new Period(FIRST, until), work))
                .map(release -> release.figures().getFirst().total())
                .filter(Objects::nonNull)
                .toList();
        assertThat(IntStream.range(1, totals.size()).map(i -> totals.get(i) - totals.get(i - 1)))
                .anyMatch(cases -> cases > 0 && cases < Suppression.FEWEST);
    }

    private static Map<Period, List<Release>> everythingThatIsEverAnswered(long seed) {
        var insights = new InMemoryInsights();
        var work = work(seed);
        var seen = new HashMap<Period, List<Release>>();
        for (var today = FIRST; today.isBefore(LAST.plusDays(30)); today = today.plusDays(6)) {
            var now = at(today);
            insights.tracks.clear();
            insights.tracks.addAll(
                    work.stream().map(track -> knownBy(now, track)).toList());
            var handler = new ReadInsightsHandler(QUARTERS, insights, insights, Clock.fixed(now, ZoneOffset.UTC));
            days().forEach(from -> days().forEach(to -> remember(seen, ask(handler, from, to))));
        }
        return seen;
    }

    private static List<LocalDate> days() {
        return IntStream.rangeClosed(0, 91)
                .mapToObj(i -> FIRST.plusDays(i * 5L))
                .flatMap(day -> day.getDayOfMonth() < 6
                        ? List.of(
                                day,
                                day.withDayOfMonth(1),
                                day.withDayOfMonth(1).minusDays(1))
                                .stream()
                        : List.of(day).stream())
                .toList();
    }

    private static void remember(Map<Period, List<Release>> seen, List<Release> answer) {
        answer.forEach(release -> {
            var told = seen.computeIfAbsent(release.period(), none -> new ArrayList<>());
            if (!told.contains(release)) {
                told.add(release);
            }
        });
    }

    private static List<Release> ask(ReadInsightsHandler handler, LocalDate from, LocalDate to) {
        return switch (handler.handle(new ReadInsights(JORIS_THE_SECRETARY, from.toString(), to.toString()))) {
            case Answer.Given(var releases) -> releases;
            case Answer.Refused ignored -> List.of();
        };
    }

    private static List<Track> work(long seed) {
        var random = new Random(seed);
        var cases = 20 + random.nextInt(150);
        return IntStream.range(0, cases)
                .mapToObj(i -> WorkFixture.someCase(random, FIRST.plusDays(random.nextInt(400))))
                .toList();
    }

    /** A decision that was not taken yet is not known yet; everything else came with it. */
    private static Track knownBy(Instant now, Track track) {
        var decision = track.decision();
        return decision == null || decision.at().isBefore(now) ? track : Track.NOTHING;
    }

    private static Release withoutSmallNumbers(Period period, List<Track> work) {
        return new Release(
                period,
                List.of(Table.values()).stream()
                        .map(table -> figure(table, table.tally(work, period)))
                        .toList());
    }

    private static Figure figure(Table table, Tally tally) {
        var cells = tally.cells().entrySet().stream()
                .map(cell -> new Cell(
                        cell.getKey(),
                        Suppression.small(cell.getValue())
                                ? null
                                : cell.getValue().things()))
                .toList();
        return new Figure(table, tally.total().things(), cells);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(12, 0).atZone(ZoneId.of("Europe/Amsterdam")).toInstant();
    }
}
