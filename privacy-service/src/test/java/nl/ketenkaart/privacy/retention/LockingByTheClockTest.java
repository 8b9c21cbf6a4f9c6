package nl.ketenkaart.privacy.retention;

import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.destruction.Setback.Reason;
import nl.ketenkaart.privacy.retention.Retention.Extension;
import nl.ketenkaart.privacy.retention.RetentionReport.Counts;
import nl.ketenkaart.privacy.story.PeopleEvents;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.story.Turns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The girl's case began and ended on 14 September 2026; the years go by. */
class LockingByTheClockTest {
    private static final OrganisationId THE_POLICE = new OrganisationId(POLICE);

    @ParameterizedTest
    @CsvSource({
        // Wpg 8(6): five years after it was recorded
        "politie-midden-nederland, 2031-09-13, 2031-09-14",
        // GDPR 5(1)(e): two years after the case ended
        "halt, 2028-09-13, 2028-09-14",
        // Wmo 2015 5.3.4 and Jeugdwet 7.3.8: twenty years after it was recorded
        "veilig-thuis-utrecht, 2046-09-13, 2046-09-14",
        "wss, 2046-09-13, 2046-09-14",
        // Wjsg 39d: thirty years after the case ended
        "om-midden-nederland, 2056-09-13, 2056-09-14",
    })
    void what_is_shown_on_the_last_day_of_its_term_is_locked_the_day_after(
            String owner, String dayBefore, String dayOf) {
        var known = of("what " + owner + " knows", owner, "SAFETY");
        var cast =
                RetentionFixture.of(Turns.closed(Story.deepening().seated(WSS).contributed(known), null, null));

        cast.runOn(dayBefore);
        assertThat(cast.shownOf(owner)).contains(known.id());

        cast.runOn(dayOf);
        assertThat(cast.shownOf(owner)).isEmpty();
        assertThat(cast.locked()).contains(known.id());
    }

    @ParameterizedTest
    @CsvSource({"halt", "om-midden-nederland"})
    void what_counts_from_the_end_of_the_case_is_not_locked_while_it_goes_on(String owner) {
        var cast = RetentionFixture.of(Story.deepening().contributed(of("fact", owner, "SAFETY")));

        cast.runOn("2090-01-01");

        assertThat(cast.shownOf(owner)).isNotEmpty();
    }

    @Test
    void a_case_that_was_opened_again_has_not_ended() {
        var cast = RetentionFixture.of(
                Turns.reopened(Turns.closed(Story.deepening().contributed(of("fact", HALT, "SAFETY")), null, null)));

        cast.runOn("2090-01-01");

        assertThat(cast.shownOf(HALT)).isNotEmpty();
    }

    @Test
    void a_case_that_was_declined_ended_with_that() {
        var cast = RetentionFixture.of(Story.raised()
                .contributed(of("fact", HALT, "SAFETY"))
                .inCase("case-declined", Map.of("organisation", OM, "reason", "Not for this table.")));

        cast.runOn("2028-09-14");

        assertThat(cast.shownOf(HALT)).isEmpty();
    }

    @Test
    void a_correction_does_not_begin_the_term_of_a_contribution_anew_but_what_was_never_said_has_its_own() {
        var fact = of("fact", POLICE, "SAFETY");
        var story = Story.deepening().contributed(fact);
        for (var later = 0; later < 200; later++) {
            story.contributed(of("filler " + later, SAFE_HOME, "SAFETY"));
        }
        story.contributed(fact.saying("Otherwise.").corrected());
        PeopleEvents.corrected(story, POLICE, PeopleEvents.alblas(), "address");
        var cast = RetentionFixture.of(story);

        cast.runOn("2031-09-14");

        assertThat(cast.locked()).contains(fact.id(), ALBLAS);
        assertThat(cast.shownOf(POLICE)).hasSize(1);
        cast.runOn("2031-09-16");
        assertThat(cast.shownOf(POLICE)).isEmpty();
    }

    @Test
    void before_the_hour_of_the_run_nothing_runs_and_after_it_one_run_a_day_is_enough() {
        var cast = RetentionFixture.of(Story.deepening());
        cast.itIs("2031-09-14T02:59");
        assertThat(cast.running.handle()).isEmpty();

        cast.itIs("2031-09-14T23:59");
        assertThat(cast.running.handle()).isPresent();
        assertThat(cast.running.handle()).isEmpty();
    }

    @Test
    void nothing_is_locked_while_it_is_extended_and_what_is_kept_by_that_alone_is_reported() {
        var cast = RetentionFixture.of(Story.deepening());
        extended(cast, "2033-09-14");

        cast.runOn("2033-09-14");
        assertThat(cast.locked()).isEmpty();
        assertThat(cast.counts("2033-09-14", POLICE).extended())
                .isEqualTo(cast.shownOf(POLICE).size());

        cast.runOn("2033-09-15");
        assertThat(cast.shownOf(POLICE)).isEmpty();
    }

    @Test
    void an_extension_that_is_made_while_the_run_goes_on_is_found_by_it() {
        var cast = RetentionFixture.of(Story.deepening());
        cast.retentions.meanwhile = () -> extended(cast, "2033-09-14");

        cast.runOn("2031-09-14");

        assertThat(cast.locked()).isEmpty();
    }

    private static void extended(RetentionFixture cast, String until) {
        var extension = new Extension(LocalDate.parse(until), "The trial goes on.", Instant.EPOCH);
        cast.retentions.change(
                CASE,
                THE_POLICE,
                before -> Outcome.changed(new Retention(CASE, THE_POLICE, before.locked(), List.of(extension), null)));
    }

    @Test
    void what_fails_for_one_keeps_nothing_else_back_is_reported_and_is_done_the_day_after() {
        var cast = RetentionFixture.of(Turns.closed(
                Story.deepening()
                        .contributed(of("of Halt", HALT, "SAFETY"))
                        .contributed(of("of the board", CHILD_BOARD, "SAFETY")),
                null,
                null));
        cast.retentions.broken.add(HALT);
        cast.runOn("2028-09-14");
        assertThat(cast.counts("2028-09-14", HALT))
                .isEqualTo(new Counts(1, 0, 0, 0).failing(Reason.NOT_CARRIED_OUT, 1));
        assertThat(cast.counts("2028-09-14", CHILD_BOARD)).isEqualTo(new Counts(2, 2, 0, 0));

        cast.retentions.broken.clear();
        cast.runOn("2028-09-15");

        assertThat(cast.counts("2028-09-15", HALT)).isEqualTo(new Counts(1, 1, 0, 0));
        assertThat(cast.counts("2028-09-15", CHILD_BOARD)).isEqualTo(new Counts(2, 0, 0, 0));
    }

    @Test
    void what_has_no_term_is_kept_and_told_of() {
        var cast = RetentionFixture.of(Story.deepening().contributed(of("fact", SALVATION_ARMY, "SAFETY")));

        cast.runOn("2090-01-01");

        assertThat(cast.shownOf(SALVATION_ARMY)).hasSize(1);
        assertThat(cast.counts("2090-01-01", SALVATION_ARMY).failed()).isEqualTo(1);
    }

    @Test
    void two_instances_at_once_lock_each_thing_once_and_report_the_same() {
        var cast = RetentionFixture.of(Story.deepening());
        cast.itIs("2031-09-14T03:00");
        var other = cast.another();
        cast.retentions.meanwhile = other::handle;

        var report = cast.running.handle();

        assertThat(report).isPresent().isEqualTo(cast.reports.find(LocalDate.parse("2031-09-14")));
        cast.retentions.tell();
        assertThat(cast.retentions.told).hasSize(1);
        assertThat(cast.counts("2031-09-14", POLICE).locked())
                .isEqualTo(cast.counts("2031-09-14", POLICE).lookedAt());
    }

    @Test
    void killed_at_any_write_and_begun_again_the_same_is_locked_and_reported() {
        var story = Turns.closed(
                Story.deepening().contributed(of("of Halt", HALT, "SAFETY")).contributed(of("a", PROBATION, "SAFETY")),
                null,
                null);
        var whole = RetentionFixture.of(story);
        whole.runOn("2060-01-01");
        var writes = 0;
        while (true) {
            var cast = RetentionFixture.of(story);
            cast.fuse.left = writes;
            if (catchThrowable(() -> cast.runOn("2060-01-01")) == null) {
                break;
            }
            cast.fuse.left = Integer.MAX_VALUE;
            cast.runOn("2060-01-01");
            cast.retentions.tell();

            assertThat(cast.locked()).as("killed at write " + writes).isEqualTo(whole.locked());
            assertThat(cast.retentions.told).hasSameSizeAs(whole.retentions.told);
            assertThat(cast.reports.find(LocalDate.parse("2060-01-01")).map(RetentionReport::organisations))
                    .isEqualTo(whole.reports.find(LocalDate.parse("2060-01-01")).map(RetentionReport::organisations));
            writes++;
        }
        assertThat(writes).isEqualTo(2 * whole.retentions.told.size() + 2);
    }
}
