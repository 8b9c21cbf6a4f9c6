package nl.ketenkaart.privacy.card;

import static nl.ketenkaart.privacy.card.CardFixture.by;
import static nl.ketenkaart.privacy.card.CardFixture.inTheRoles;
import static nl.ketenkaart.privacy.card.CardFixture.organisation;
import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static nl.ketenkaart.privacy.story.Story.idOf;
import static nl.ketenkaart.privacy.story.Story.raised;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.ketenkaart.privacy.card.ListCases.Attention;
import nl.ketenkaart.privacy.card.ListCases.Filter;
import nl.ketenkaart.privacy.card.ListCases.Line;
import nl.ketenkaart.privacy.card.ListCases.Page;
import nl.ketenkaart.privacy.card.ListCases.Range;
import nl.ketenkaart.privacy.intake.kafka.InMemoryIntake;
import nl.ketenkaart.privacy.story.MoreEvents;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.terms.Phase;
import nl.ketenkaart.privacy.terms.Purpose;
import org.junit.jupiter.api.Test;

class ListingCasesTest {
    private static final Filter ALL = new Filter(null, null, null);
    private final CardFixture fixture = new CardFixture(new InMemoryIntake((before, after, cause) -> List.of()));

    @Test
    void who_sits_at_no_table_has_an_empty_list() {
        take(Story.deepening());

        assertThat(ids(list(SALVATION_ARMY, ALL))).isEmpty();
    }

    @Test
    void an_auditor_and_who_has_no_role_have_an_empty_list_and_a_professional_has_the_case() {
        take(Story.deepening());

        for (var roles : List.of(Set.of("auditor"), Set.<String>of())) {
            var page = fixture.listing.handle(new Range(ALL, "", 10), inTheRoles(roles, HALT, Purpose.OVERVIEW));
            assertThat(page).isEqualTo(new Page(List.of(), null));
        }
        assertThat(ids(list(HALT, ALL))).containsExactly(CASE);
    }

    @Test
    void a_case_whose_seat_ended_and_one_that_excludes_the_viewer_are_not_in_the_list() {
        take(Story.deepening().unseated(HALT));
        take(raised(idOf("another")).excluded(HALT));
        take(raised(idOf("third")));

        assertThat(ids(list(HALT, ALL))).containsExactly(idOf("third"));
    }

    @Test
    void a_case_that_misses_an_event_is_not_in_the_list_and_the_others_are() {
        take(Story.deepening());
        take(raised(idOf("another")));
        fixture.intake.giveUp(idOf("another"));

        assertThat(ids(list(HALT, ALL))).containsExactly(CASE);
    }

    @Test
    void a_page_ends_where_asked_and_the_next_goes_on() {
        IntStream.range(0, 7)
                .forEach(n -> take(
                        n % 2 == 0
                                ? raised(idOf("case " + n))
                                : raised(idOf("case " + n)).unseated(HALT)));

        var first = fixture.listing.handle(new Range(ALL, "", 3), by(HALT, Purpose.OVERVIEW));
        var second = fixture.listing.handle(new Range(ALL, first.next(), 3), by(HALT, Purpose.OVERVIEW));

        assertThat(first.cases()).hasSize(3);
        assertThat(second.cases()).hasSize(1);
        assertThat(second.next()).isNull();
        assertThat(ids(first)).doesNotContainAnyElementsOf(ids(second));
    }

    @Test
    void exactly_a_page_full_has_no_next() {
        IntStream.range(0, 3).forEach(n -> take(raised(idOf("case " + n))));

        assertThat(fixture.listing
                        .handle(new Range(ALL, "", 3), by(HALT, Purpose.OVERVIEW))
                        .next())
                .isNull();
    }

    @Test
    void the_list_is_filtered_by_phase_director_and_attention() {
        take(Story.deepening());
        take(raised(idOf("another")).appointed(HALT));

        assertThat(ids(list(OM, new Filter(Phase.DEEPENING, null, null)))).containsExactly(CASE);
        assertThat(ids(list(OM, new Filter(null, organisation(HALT), null)))).containsExactly(idOf("another"));
        assertThat(ids(list(OM, new Filter(null, null, Attention.NO_DIRECTOR)))).containsExactly(idOf("another"));
    }

    @Test
    void a_director_that_was_excluded_or_left_directs_no_more() {
        take(Story.deepening());
        take(raised(idOf("another")).directed(HALT).excluded(HALT));
        take(raised(idOf("third")).directed(HALT).unseated(HALT));

        assertThat(ids(list(OM, new Filter(null, null, Attention.NO_DIRECTOR))))
                .containsExactlyInAnyOrder(idOf("another"), idOf("third"));
        assertThat(ids(list(OM, new Filter(null, organisation(HALT), null)))).isEmpty();
    }

    @Test
    void without_a_director_a_case_shows_to_the_chair_until_somebody_has_accepted_and_again_after_a_refusal() {
        var story = raised().accepted();
        take(story);
        assertThat(withoutDirector()).containsExactly(CASE);
        take(story.appointed(HALT));
        assertThat(withoutDirector()).containsExactly(CASE);
        take(story.inCase("director-refused", Map.of("organisation", HALT)));
        assertThat(withoutDirector()).containsExactly(CASE);
        take(story.directed(CHILD_BOARD));
        assertThat(withoutDirector()).isEmpty();
    }

    private List<UUID> withoutDirector() {
        var range = new Range(new Filter(null, null, Attention.NO_DIRECTOR), "", 10);
        return ids(fixture.listing.handle(range, inTheRoles(Set.of("chair"), OM, Purpose.OVERVIEW)));
    }

    @Test
    void a_case_that_is_triaged_in_time_is_not_overdue_and_one_that_is_not_is_from_that_moment() {
        take(raised());
        take(raised(idOf("accepted")).accepted());
        var actBy = Instant.parse("2026-09-14T22:00:00Z");
        var overdue = new Range(new Filter(null, null, Attention.OVERDUE), "", 10);
        var justBefore = new CardFixture(fixture.intake, actBy.minusMillis(1));
        assertThat(ids(justBefore.listing.handle(overdue, by(OM, Purpose.OVERVIEW))))
                .isEmpty();
        var then = new CardFixture(fixture.intake, actBy);
        assertThat(ids(then.listing.handle(overdue, by(OM, Purpose.OVERVIEW)))).containsExactly(CASE);
        assertThat(ids(then.listing.handle(overdue, by(SALVATION_ARMY, Purpose.OVERVIEW))))
                .isEmpty();
    }

    @Test
    void by_when_to_act_shows_until_the_case_is_triaged() {
        var story = raised();
        take(story);
        assertThat(list(HALT, ALL).cases().getFirst().actBy()).isEqualTo("2026-09-14T22:00:00Z");
        assertThat(fixture.card(HALT, Purpose.TRIAGE).standing().actBy()).isEqualTo("2026-09-14T22:00:00Z");
        take(story.accepted());
        assertThat(list(HALT, ALL).cases().getFirst().actBy()).isNull();
        assertThat(fixture.card(HALT).standing().actBy()).isNull();
    }

    @Test
    void that_something_stands_still_is_for_who_sets_agendas_alone() {
        take(standingStill());

        assertThat(proposed("chair", OM)).containsExactly(CASE);
        assertThat(proposed("secretary", OM)).containsExactly(CASE);
        assertThat(proposed("professional", OM)).isEmpty();
        assertThat(proposed("chair", CHILD_BOARD)).isEmpty();
        assertThat(list(CHILD_BOARD, ALL).cases().getFirst().proposedAt()).isNull();
    }

    @Test
    void what_a_later_session_has_on_its_agenda_is_proposed_no_more_until_something_stands_still_again() {
        var story = standingStill();
        take(story);
        fixture.intake.take(new MoreEvents.SessionStory(idOf("before"))
                .planned("2026-09-11")
                .agenda(CASE)
                .told());
        assertThat(proposed("chair", OM)).containsExactly(CASE);
        var next = story.now();
        fixture.intake.take(new MoreEvents.SessionStory()
                .planned(
                        next.minusSeconds(300).toString(), next.minusSeconds(60).toString())
                .agenda(CASE)
                .told());
        assertThat(proposed("chair", OM)).isEmpty();
        take(story.inCase("case-proposed", Map.of()));
        assertThat(proposed("chair", OM)).containsExactly(CASE);
    }

    @Test
    void a_case_that_ended_or_is_deepened_again_is_proposed_for_no_session() {
        var story = standingStill();
        take(story.inCase(
                "case-closed", Map.of("closureId", idOf("closure"), "organisation", OM, "reason", "Both are safe.")));
        assertThat(proposed("chair", OM)).isEmpty();
    }

    private static Story standingStill() {
        return Story.deepening().decided().inCase("follow-up-began", Map.of()).inCase("case-proposed", Map.of());
    }

    private List<UUID> proposed(String role, String organisation) {
        var range = new Range(new Filter(null, null, Attention.PROPOSED), "", 10);
        return ids(fixture.listing.handle(range, inTheRoles(Set.of(role), organisation, Purpose.OVERVIEW)));
    }

    @Test
    void overdue_is_what_the_viewer_itself_owes_too_late() {
        take(MoreEvents.followUpOpened(Story.deepening().decided()));
        var late = new CardFixture(fixture.intake, CardFixture.NOW.plusSeconds(3600L * 24 * 60));

        var overdue = new Range(new Filter(null, null, Attention.OVERDUE), "", 10);
        assertThat(ids(fixture.listing.handle(overdue, by(PROBATION, Purpose.OVERVIEW))))
                .isEmpty();
        assertThat(ids(late.listing.handle(overdue, by(PROBATION, Purpose.OVERVIEW))))
                .containsExactly(CASE);
        assertThat(ids(late.listing.handle(overdue, by(HALT, Purpose.OVERVIEW))))
                .isEmpty();
    }

    @Test
    void what_the_viewer_may_not_see_does_not_change_its_list() {
        take(Story.deepening());
        var before = list(HALT, ALL);

        var more = Story.deepening()
                .contributed(of("room", SAFE_HOME, "WHEREABOUTS").forOnly(VICTIM_SUPPORT));
        take(MoreEvents.asked(more, POLICE, SAFE_HOME, "SAFETY"));

        assertThat(list(HALT, ALL)).isEqualTo(before);
    }

    @Test
    void every_list_is_recorded() {
        list(HALT, ALL);

        assertThat(fixture.recorded).hasSize(1);
    }

    private void take(Story story) {
        fixture.intake.take(story.told());
    }

    private Page list(String organisation, Filter filter) {
        return fixture.listing.handle(new Range(filter, "", 20), by(organisation, Purpose.OVERVIEW));
    }

    private static List<UUID> ids(Page page) {
        return page.cases().stream().map(Line::caseId).toList();
    }
}
