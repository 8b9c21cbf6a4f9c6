package nl.ketenkaart.cases.insight.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.ketenkaart.cases.figures.Calendar;
import nl.ketenkaart.cases.figures.Period;
import nl.ketenkaart.cases.figures.Release;
import nl.ketenkaart.cases.figures.Table;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class ReleasedForEverIT {
    private static final Period LONG_AGO = new Period(LocalDate.parse("1986-01-01"), LocalDate.parse("1986-03-31"));

    @Autowired
    Stores stores;

    @Autowired
    Calendar chosen;

    @Test
    void eight_instances_that_release_a_period_at_once_all_tell_the_same() throws Exception {
        try (var instances = Executors.newFixedThreadPool(8)) {
            var releasing = IntStream.range(0, 8)
                    .<Callable<Release>>mapToObj(i -> () -> releases().keepFirst(release(i)))
                    .toList();
            var told = instances.invokeAll(releasing).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(told).containsOnly(releases().find(LONG_AGO).orElseThrow());
        }
    }

    @Test
    void what_was_suppressed_comes_back_suppressed() {
        var period = new Period(LONG_AGO.from().minusYears(1), LONG_AGO.to().minusYears(1));
        var cells = List.of(new Release.Cell("NEVER", null), new Release.Cell("AT_LEAST_ONCE", 7));
        var release = new Release(period, List.of(new Release.Figure(Table.CASES_BY_RE_AGENDAED, null, cells)));
        assertThat(releases().find(period)).isEmpty();
        releases().keepFirst(release);
        assertThat(releases().find(period)).contains(release);
    }

    @Test
    void periods_that_would_overlap_those_of_earlier_releases_are_refused_at_the_start() {
        var configuration = new CalendarConfiguration();
        assertThat(configuration.reportingCalendar(stores, chosen.first().toString(), chosen.months()))
                .isEqualTo(chosen);
        assertThatIllegalStateException()
                .isThrownBy(() -> configuration.reportingCalendar(stores, "2026-01-01", 1))
                .withMessageContaining("months=3");
    }

    private MongoReleases releases() {
        return new MongoReleases(stores, Json.mapper());
    }

    private static Release release(int total) {
        return new Release(LONG_AGO, List.of(new Release.Figure(Table.CASES_BY_KIND, total, List.of())));
    }
}
