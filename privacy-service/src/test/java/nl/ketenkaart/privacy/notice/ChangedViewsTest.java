package nl.ketenkaart.privacy.notice;

import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static nl.ketenkaart.privacy.story.Story.deepening;
import static nl.ketenkaart.privacy.story.Story.idOf;
import static nl.ketenkaart.privacy.story.Story.raised;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.ketenkaart.privacy.card.CardFixture;
import nl.ketenkaart.privacy.intake.kafka.InMemoryIntake;
import nl.ketenkaart.privacy.receipt.Receipts;
import nl.ketenkaart.privacy.story.MoreEvents;
import nl.ketenkaart.privacy.story.MoreEvents.SessionStory;
import nl.ketenkaart.privacy.story.Story;
import org.junit.jupiter.api.Test;

class ChangedViewsTest {

    @Test
    void a_draft_is_told_to_nobody() {
        assertThat(toldOfLast(deepening()
                        .contributed(of("note", VICTIM_SUPPORT, "NEEDS").draft())))
                .isEmpty();
    }

    @Test
    void what_only_one_may_see_is_told_to_that_one() {
        var room = of("room", SAFE_HOME, "WHEREABOUTS").forOnly(VICTIM_SUPPORT);

        assertThat(toldOfLast(deepening().contributed(room))).containsExactly(VICTIM_SUPPORT);
    }

    @Test
    void who_did_it_is_not_told() {
        assertThat(toldOfLast(deepening().contributed(of("school", HALT, "SAFETY"))))
                .doesNotContain(HALT)
                .contains(POLICE, OM);
    }

    @Test
    void a_request_is_told_to_the_asked_and_the_director() {
        assertThat(toldOfLast(MoreEvents.asked(deepening(), HALT, SAFE_HOME, "SAFETY")))
                .containsExactlyInAnyOrder(SAFE_HOME, CHILD_BOARD);
    }

    @Test
    void an_organisation_that_loses_its_seat_is_told_nothing_and_the_table_is() {
        assertThat(toldOfLast(deepening().unseated(HALT))).doesNotContain(HALT).contains(POLICE);
    }

    @Test
    void an_excluded_organisation_is_told_nothing_any_more() {
        var story = deepening().excluded(HALT);
        assertThat(toldOfLast(story)).isEmpty();

        assertThat(toldOfLast(story.contributed(of("school", SAFE_HOME, "SAFETY"))))
                .doesNotContain(HALT);
    }

    @Test
    void who_is_seated_is_told_so_once() {
        var story = deepening().contributed(of("school", SAFE_HOME, "SAFETY")).seated(WSS);

        assertThat(news(story).stream().filter(n -> n.organisation().value().equals(WSS)))
                .extracting(Notice::about)
                .containsExactly("organisation-seated");
    }

    @Test
    void the_first_table_is_told_that_the_case_was_raised_by_another() {
        assertThat(toldOfLast(raised()))
                .containsExactlyInAnyOrder(OM, CHILD_BOARD, PROBATION, VICTIM_SUPPORT, HALT, SAFE_HOME);
    }

    @Test
    void consent_and_its_withdrawal_are_told_to_whom_they_open_and_close() {
        var given = MoreEvents.consented(
                deepening().contributed(of("health", PROBATION, "HEALTH").needingConsentOf(BINTA)),
                BINTA,
                "HEALTH",
                CHILD_BOARD);

        assertThat(toldOfLast(given)).containsExactly(CHILD_BOARD);
        assertThat(toldOfLast(MoreEvents.consentWithdrawn(given))).containsExactly(CHILD_BOARD);
    }

    @Test
    void the_item_is_named_only_to_who_sees_it_in_full() {
        var school =
                news(deepening().contributed(of("school", SAFE_HOME, "SAFETY"))).getLast();
        var held = news(deepening().contributed(of("held", SAFE_HOME, "SAFETY").handled("MARKER_ONLY")))
                .getLast();

        assertThat(school.item()).isEqualTo(idOf("school"));
        assertThat(held.item()).isEqualTo(CASE);
    }

    @Test
    void a_decision_is_told_to_the_whole_table_and_a_duty_to_who_owes_it_too() {
        var decided = deepening().decided();
        assertThat(toldOfLast(decided)).hasSize(6).doesNotContain(OM);

        assertThat(toldOfLast(MoreEvents.followUpOpened(decided))).contains(PROBATION);
        assertThat(toldOfLast(MoreEvents.followUpReported(decided)))
                .contains(OM)
                .doesNotContain(PROBATION);
    }

    @Test
    void a_session_is_told_to_the_tables_on_its_agenda() {
        var intake = intake().take(deepening().told());
        intake.told.clear();
        intake.take(new SessionStory().planned().agenda(CASE).told());

        assertThat(intake.told).extracting(Notice::about).containsOnly("agenda-set");
        assertThat(intake.told).hasSize(6);
    }

    @Test
    void a_duplicate_tells_nothing_again() {
        var story = deepening().contributed(of("school", SAFE_HOME, "SAFETY"));
        var intake = intake().take(story.told());
        var before = List.copyOf(intake.told);

        intake.take(story.last());

        assertThat(intake.told).isEqualTo(before);
    }

    @Test
    void two_worlds_that_differ_in_what_halt_may_not_see_tell_halt_the_same() {
        var one = deepening();
        var other = deepening()
                .contributed(of("room", SAFE_HOME, "WHEREABOUTS").forOnly(VICTIM_SUPPORT))
                .contributed(of("health", SAFE_HOME, "HEALTH"))
                .contributed(of("note", POLICE, "SAFETY").draft());
        MoreEvents.asked(other, POLICE, SAFE_HOME, "SAFETY");

        assertThat(toHalt(other)).isEqualTo(toHalt(one));
    }

    private static List<String> toHalt(Story story) {
        return news(story).stream()
                .filter(n -> n.organisation().value().equals(HALT))
                .map(n -> n.about() + n.item())
                .toList();
    }

    /** Whom the last event of the story is told to. */
    private static List<String> toldOfLast(Story story) {
        UUID last = story.last().id();
        return news(story).stream()
                .filter(n -> n.causedBy().equals(last))
                .map(n -> n.organisation().value())
                .toList();
    }

    private static List<Notice> news(Story story) {
        return intake().take(story.told()).told;
    }

    private static InMemoryIntake intake() {
        return new InMemoryIntake(new ChangedViews(at -> CardFixture.AGREEMENT, Receipts.NONE, CardFixture.CLOCK));
    }
}
