package nl.ketenkaart.privacy.retention;

import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.destruction.Setback;
import nl.ketenkaart.privacy.destruction.Setback.Reason;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.erasure.Erasure;
import nl.ketenkaart.privacy.erasure.Erasure.Ground;
import nl.ketenkaart.privacy.erasure.Erasure.State;
import nl.ketenkaart.privacy.retention.Retention.Extension;
import nl.ketenkaart.privacy.retention.RetentionReport.Counts;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.story.Turns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The girl's case, raised by the police, began and ended on 14 September 2026; the years go by. */
class DestroyingByTheClockTest {
    private static final String POLICE_NEXT_DOOR = "politie-oost";
    private static final Map<String, String> LOCKED = Map.of(
            POLICE_NEXT_DOOR, "2031-09-14",
            HALT, "2028-09-14",
            SAFE_HOME, "2046-09-14",
            WSS, "2046-09-14");

    private static Story known(String owner) {
        return Story.deepening()
                .seated(WSS)
                .inCase(
                        "organisation-seated",
                        Map.of(
                                "organisation",
                                POLICE_NEXT_DOOR,
                                "kind",
                                "POLICE",
                                "guest",
                                true,
                                "from",
                                "2026-09-14T18:00:00Z",
                                "reason",
                                "Needed.",
                                "by",
                                CHILD_BOARD))
                .contributed(of("what " + owner + " knows", owner, "SAFETY"))
                .contributed(of("what is charged", OM, "SAFETY"));
    }

    private static RetentionFixture ended(String owner) {
        return RetentionFixture.of(Turns.closed(known(owner), null, null));
    }

    @ParameterizedTest
    @CsvSource({
        // Wpg 14(1): five years after it was locked
        "politie-oost, 2036-09-13, 2036-09-14",
        // GDPR 5(1)(e): one year after
        "halt, 2029-09-13, 2029-09-14",
        // Wmo 2015 5.3.4 and Jeugdwet 7.3.8: at once, and so the day after no card shows it any more
        "veilig-thuis-utrecht, 2046-09-14, 2046-09-15",
        "wss, 2046-09-14, 2046-09-15",
    })
    void the_key_of_what_is_all_past_its_second_term_goes_on_that_day_and_not_before(
            String owner, String dayBefore, String dayOf) {
        var cast = ended(owner);
        cast.runOn(LOCKED.get(owner));

        cast.runOn(dayBefore);
        assertThat(cast.hasKey(owner)).isTrue();
        assertThat(cast.heldOf(owner)).isNotEmpty();

        cast.runOn(dayOf);
        assertThat(cast.hasKey(owner)).isFalse();
        assertThat(cast.heldOf(owner)).isEmpty();
        assertThat(cast.destruction.told).contains(CASE + "|" + owner);
        assertThat(cast.counts(dayOf, owner)).isEqualTo(new Counts(1, 0, 1, 0));
    }

    @Test
    void what_is_locked_and_over_on_the_same_day_counts_for_the_prosecution_as_the_last_so_the_case_goes_as_a_whole() {
        var cast = ended(SAFE_HOME);
        List.of("2028-09-14", "2029-09-14", "2031-09-14", "2036-09-14", "2046-09-14", "2046-09-15", "2056-09-14")
                .forEach(cast::runOn);
        assertThat(cast.hasKey(OM)).isTrue();

        cast.runOn("2056-09-15");

        assertThat(cast.destruction.keys.find(CASE).erased()).isNotNull();
        assertThat(cast.intake.raised()).isEmpty();
        var erasure = cast.erasures.kept.get(CASE);
        assertThat(erasure.ground()).isEqualTo(Ground.TERM_OVER);
        assertThat(erasure.state()).isEqualTo(State.CARRIED_OUT);
        assertThat(erasure.assents()).isEmpty();
        assertThat(erasure.heldThen().keySet())
                .extracting(OrganisationId::value)
                .containsExactly(OM, POLICE);
        assertThat(cast.counts("2056-09-15", OM).destroyed()).isEqualTo(1);
    }

    @Test
    void the_raisers_own_key_stays_until_the_whole_case_goes_since_case_service_keeps_the_case_under_it() {
        var cast = ended(HALT);
        cast.runOn("2031-09-14");

        cast.runOn("2040-01-01");

        assertThat(cast.shownOf(POLICE)).isEmpty();
        assertThat(cast.hasKey(POLICE)).isTrue();
        assertThat(cast.counts("2040-01-01", POLICE).failed()).isZero();
        assertThat(cast.counts("2040-01-01", POLICE).destroyed()).isZero();
    }

    @Test
    void while_the_case_goes_on_no_key_goes_since_who_sits_there_may_have_to_say_something() {
        var cast = RetentionFixture.of(known(POLICE_NEXT_DOOR));
        cast.runOn("2031-09-14");

        cast.runOn("2060-01-01");

        assertThat(cast.shownOf(POLICE_NEXT_DOOR)).isEmpty();
        assertThat(cast.hasKey(POLICE_NEXT_DOOR)).isTrue();
    }

    @Test
    void as_long_as_one_item_is_not_past_its_second_term_the_key_stays() {
        var cast = ended(POLICE_NEXT_DOOR);
        cast.runOn("2031-09-14");
        cast.intake.take(known(POLICE_NEXT_DOOR)
                .contributed(of("later", POLICE_NEXT_DOOR, "SAFETY"))
                .last());

        cast.runOn("2036-09-14");
        assertThat(cast.hasKey(POLICE_NEXT_DOOR)).isTrue();

        cast.runOn("2041-09-14");
        assertThat(cast.hasKey(POLICE_NEXT_DOOR)).isFalse();
    }

    @Test
    void what_is_extended_is_not_destroyed_before_the_extension_ends() {
        var cast = ended(HALT);
        cast.runOn("2028-09-14");
        var extension = new Extension(LocalDate.parse("2030-01-01"), "A complaint is looked into.", Instant.EPOCH);
        var halt = new OrganisationId(HALT);
        cast.retentions.change(
                CASE,
                halt,
                before -> Outcome.changed(new Retention(CASE, halt, before.locked(), List.of(extension), null)));

        cast.runOn("2030-01-01");
        assertThat(cast.hasKey(HALT)).isTrue();

        cast.runOn("2030-01-02");
        assertThat(cast.hasKey(HALT)).isFalse();
    }

    @Test
    void of_a_file_that_misses_an_event_nothing_is_destroyed_and_that_is_reported() {
        var cast = ended(HALT);
        cast.runOn("2028-09-14");
        cast.intake.giveUp(CASE);

        cast.runOn("2029-09-14");

        assertThat(cast.hasKey(HALT)).isTrue();
        assertThat(cast.counts("2029-09-14", HALT))
                .isEqualTo(new Counts(1, 0, 0, 0).failing(Reason.FILE_INCOMPLETE, 1));
        assertThat(cast.setbacks)
                .containsExactlyInAnyOrder(
                        new Setback(CASE, new OrganisationId(HALT), Reason.FILE_INCOMPLETE, null),
                        new Setback(CASE, new OrganisationId(CHILD_BOARD), Reason.FILE_INCOMPLETE, null));
    }

    @Test
    void it_is_on_record_per_person_in_the_owners_log_before_it_is_destroyed() {
        var writes = 0;
        var cast = stoppedAfter(writes);
        while (cast.hasKey(HALT)) {
            cast = stoppedAfter(++writes);
        }

        assertThat(writes).as("it was stopped before that").isPositive();
        assertThat(cast.log)
                .filteredOn(line -> line.caller().organisation().value().equals(HALT))
                .first()
                .satisfies(line -> {
                    assertThat(line.activity()).isEqualTo(Activity.DESTROY_BY_TERM);
                    assertThat(line.caller().person()).isFalse();
                    assertThat(line.people()).hasSize(2);
                });
    }

    private static RetentionFixture stoppedAfter(int writes) {
        var cast = ended(HALT);
        cast.runOn("2028-09-14");
        cast.fuse.left = writes;
        try {
            cast.runOn("2029-09-14");
        } catch (RetentionFixture.Stopped e) {
            assertThat(cast.reports.find(LocalDate.parse("2029-09-14"))).isEmpty();
        }
        return cast;
    }

    @Test
    void a_proposal_that_stands_gives_way_and_what_two_agreed_to_is_left_to_them() {
        var cast = ended(SAFE_HOME);
        List.of("2028-09-14", "2029-09-14", "2031-09-14", "2046-09-14", "2046-09-15", "2056-09-14")
                .forEach(cast::runOn);
        var officer = new Erasure.Assent(new OrganisationId(OM), Instant.parse("2056-09-14T10:00:00Z"));
        cast.erasures.kept.put(CASE, new Erasure(CASE, Ground.ORDERED, List.of(officer), null, null));

        cast.runOn("2056-09-15");

        assertThat(cast.erasures.kept.get(CASE).ground()).isEqualTo(Ground.TERM_OVER);
        assertThat(cast.erasures.kept.get(CASE).assents()).isEmpty();
    }

    @Test
    void what_cannot_be_told_is_gone_on_with_the_next_day_and_reported_then() {
        var cast = ended(HALT);
        cast.runOn("2028-09-14");
        cast.destruction.away = true;
        var notCarriedOut = new Counts(1, 0, 0, 0).failing(Reason.NOT_CARRIED_OUT, 1);
        cast.runOn("2029-09-14");
        assertThat(cast.hasKey(HALT)).isFalse();
        assertThat(cast.counts("2029-09-14", HALT)).isEqualTo(notCarriedOut);
        cast.setbacks.clear();
        cast.runOn("2029-09-15");
        assertThat(cast.counts("2029-09-15", HALT)).isEqualTo(notCarriedOut);
        assertThat(cast.setbacks)
                .containsExactlyInAnyOrder(
                        new Setback(CASE, new OrganisationId(HALT), Reason.NOT_CARRIED_OUT, "IllegalStateException"),
                        new Setback(
                                CASE,
                                new OrganisationId(CHILD_BOARD),
                                Reason.NOT_CARRIED_OUT,
                                "IllegalStateException"));

        cast.destruction.away = false;
        cast.runOn("2029-09-16");

        assertThat(cast.destruction.told).contains(CASE + "|" + HALT);
        assertThat(cast.counts("2029-09-16", HALT)).isEqualTo(new Counts(1, 0, 1, 0));
    }

    @Test
    void a_case_that_cannot_be_told_of_is_on_record_with_the_reason_every_day_until_it_is() {
        var cast = ended(SAFE_HOME);
        List.of("2028-09-14", "2029-09-14", "2031-09-14", "2036-09-14", "2046-09-14", "2046-09-15", "2056-09-14")
                .forEach(cast::runOn);
        cast.destruction.away = true;
        cast.runOn("2056-09-15");
        cast.setbacks.clear();

        cast.runOn("2056-09-16");

        assertThat(cast.setbacks)
                .containsExactly(new Setback(CASE, null, Reason.NOT_CARRIED_OUT, "IllegalStateException"));
        assertThat(cast.counts("2056-09-16", OM)).isEqualTo(new Counts(1, 0, 0, 0).failing(Reason.NOT_CARRIED_OUT, 1));
    }

    @Test
    void what_somebody_asked_for_waits_until_the_answer_was_due_and_says_so() {
        var cast = ended(HALT);
        cast.runOn("2028-09-14");
        cast.asked.add(HALT);
        cast.runOn("2029-09-14");
        assertThat(cast.hasKey(HALT)).isTrue();
        assertThat(cast.counts("2029-09-14", HALT)).isEqualTo(new Counts(1, 0, 0, 0).failing(Reason.ASKED_FOR, 1));
        assertThat(cast.hasKey(CHILD_BOARD)).as("of whom nobody asked").isFalse();

        cast.asked.clear();
        cast.runOn("2029-10-15");
        assertThat(cast.hasKey(HALT)).isFalse();
    }
}
