package nl.ketenkaart.cases.insight;

import static nl.ketenkaart.cases.Cast.CARO_WHO_CHAIRS_AT_POLICE;
import static nl.ketenkaart.cases.Cast.JORIS_THE_SECRETARY;
import static nl.ketenkaart.cases.Cast.KEES_THE_AUDITOR;
import static nl.ketenkaart.cases.Cast.LIESBETH_THE_CHAIR;
import static nl.ketenkaart.cases.Cast.NOOR_OF_POLICE;
import static nl.ketenkaart.cases.figures.TrackFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.ketenkaart.cases.Cast;
import nl.ketenkaart.cases.figures.Calendar;
import nl.ketenkaart.cases.figures.Release;
import nl.ketenkaart.cases.figures.Table;
import nl.ketenkaart.cases.figures.TrackFixture;
import nl.ketenkaart.cases.insight.ReadInsightsHandler.Answer;
import nl.ketenkaart.cases.report.Kind;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingInsightsTest {
    private static final Instant OPEN = Instant.parse("2026-10-14T21:59:59Z");
    private static final Instant CLOSED = Instant.parse("2026-10-14T22:00:00Z");
    private final InMemoryInsights insights = new InMemoryInsights();

    @Test
    void noor_liesbeth_and_kees_do_not_read_the_figures() {
        var secretaryOfThePolice = Cast.person(Cast.POLICE, "sjaak", "secretary");
        for (var caller : List.of(
                NOOR_OF_POLICE,
                LIESBETH_THE_CHAIR,
                KEES_THE_AUDITOR,
                CARO_WHO_CHAIRS_AT_POLICE,
                secretaryOfThePolice)) {
            var refusal = refused(ask(caller, "nonsense", null, CLOSED));
            assertThat(refusal.kind()).as(caller.subject()).isEqualTo(Refusal.Kind.FORBIDDEN);
        }
    }

    @ParameterizedTest
    @CsvSource({
        ", , query:from query:to",
        "yesterday, 2026-02-30, query:from query:to",
        "2026-07-01, , query:to",
        "2026-07-01, 2026-06-30, query:to",
        "+1000000000-01-01, 2026-06-30, query:from"
    })
    void joris_hears_of_every_fault_at_once(@Nullable String from, @Nullable String to, String pointers) {
        var refusal = refused(ask(JORIS_THE_SECRETARY, from, to, CLOSED));
        assertThat(refusal.faults()).extracting(fault -> fault.pointer()).containsExactly(pointers.split(" "));
    }

    @Test
    void joris_reads_of_no_period_before_its_books_are_closed() {
        assertThat(read("2026-07-01", "2026-09-30", OPEN)).isEmpty();
        assertThat(read("2026-07-01", "2026-09-30", CLOSED)).hasSize(1);
    }

    @Test
    void joris_reads_of_no_part_of_a_period_nor_of_one_before_the_first() {
        assertThat(read("2026-07-02", "2026-09-30", CLOSED)).isEmpty();
        assertThat(read("2026-07-01", "2026-09-29", CLOSED)).isEmpty();
        assertThat(read("1980-01-01", "2025-12-31", CLOSED)).isEmpty();
    }

    @Test
    void nothing_is_released_while_events_are_still_taken_in() {
        insights.catchingUp = true;
        assertThat(read("2026-07-01", "2026-09-30", CLOSED)).isEmpty();
        insights.catchingUp = false;
        assertThat(read("2026-07-01", "2026-09-30", CLOSED)).hasSize(1);
    }

    @Test
    void what_was_released_stays_as_it_is_whatever_comes_later() {
        decide(6);
        var first = read("2026-07-01", "2026-09-30", CLOSED);
        decide(1);
        assertThat(read("2026-01-01", "2026-12-31", CLOSED.plusSeconds(999_999)))
                .containsAll(first);
    }

    @Test
    void joris_reads_each_period_by_itself() {
        decide(6);
        var releases = read("2026-01-01", "2026-12-31", CLOSED);
        assertThat(releases)
                .extracting(release -> release.period().from().getMonthValue())
                .containsExactly(1, 4, 7);
        assertThat(releases)
                .extracting(release -> release.figures().getFirst().total())
                .containsExactly(null, null, 6);
        assertThat(releases.getLast().figures())
                .extracting(Release.Figure::table)
                .containsExactly(Table.values());
    }

    private void decide(int cases) {
        for (var i = 0; i < cases; i++) {
            insights.tracks.add(
                    aCase(Kind.DOMESTIC_VIOLENCE, "07-01").decided("07-10").track());
        }
    }

    private List<Release> read(String from, String to, Instant now) {
        return ((Answer.Given) ask(JORIS_THE_SECRETARY, from, to, now)).releases();
    }

    private static Refusal refused(Answer answer) {
        return ((Answer.Refused) answer).refusal();
    }

    private Answer ask(Caller by, @Nullable String from, @Nullable String to, Instant now) {
        var calendar = new Calendar(TrackFixture.day("01-01"), 3);
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        return new ReadInsightsHandler(calendar, insights, insights, clock).handle(new ReadInsights(by, from, to));
    }
}
