package nl.ketenkaart.privacy.authzen;

import static nl.ketenkaart.privacy.authzen.AccessFixture.may;
import static nl.ketenkaart.privacy.authzen.AccessFixture.view;
import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static nl.ketenkaart.privacy.story.Story.deepening;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.ketenkaart.privacy.authzen.Question.Subject;
import nl.ketenkaart.privacy.authzen.SearchAccess.Range;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.story.Contribution;
import nl.ketenkaart.privacy.terms.Purpose;
import org.junit.jupiter.api.Test;

/** The child protection board directs the case; safe home shares health with those whom the agreement gives it. */
class SearchingAccessTest {
    private static final Contribution HEALTH = of("in care", SAFE_HOME, "HEALTH");
    private static final Contribution MARKED =
            of("heard", VICTIM_SUPPORT, "NEEDS").handled("MARKER_ONLY");
    private static final Contribution WAITING = of("held", SAFE_HOME, "SAFETY").handled("DIRECTOR_RELEASE");
    private static final Range ALL = new Range("", 100);
    private final AccessFixture fixture = new AccessFixture(deepening()
            .contributed(HEALTH)
            .contributed(MARKED)
            .contributed(WAITING)
            .contributed(of("first", OM, "SAFETY"))
            .contributed(of("second", OM, "SAFETY"))
            .contributed(of("third", OM, "SAFETY")));

    @Test
    void who_may_see_what_is_another_ones_is_told_of_oneself_alone() {
        assertThat(fixture.whoMay(HALT, contribution(HALT, HEALTH.id()))).isEmpty();
        assertThat(fixture.whoMay(CHILD_BOARD, contribution(CHILD_BOARD, HEALTH.id())))
                .containsExactly(CHILD_BOARD);
        assertThat(fixture.whoMay(WSS, contribution(WSS, HEALTH.id()))).isEmpty();
    }

    @Test
    void the_owner_is_told_who_else_it_is_shown_to_and_each_of_them_is_permitted() {
        var question = contribution(SAFE_HOME, HEALTH.id());
        assertThat(fixture.whoMay(SAFE_HOME, question)).containsExactly(PROBATION, CHILD_BOARD, SAFE_HOME);
        for (var one : fixture.whoMay(SAFE_HOME, question)) {
            assertThat(fixture.permits(one, contribution(one, HEALTH.id()))).isTrue();
            assertThat(fixture.permits(SAFE_HOME, contribution(one, HEALTH.id())))
                    .isTrue();
        }
    }

    @Test
    void a_person_that_is_found_is_the_caller_and_the_record_does_not_name_it() {
        var known = contribution(CHILD_BOARD, HEALTH.id());
        var question = new Question(new Subject("person", ""), known.action(), known.purpose(), known.resource());
        assertThat(fixture.whoMay(CHILD_BOARD, question)).containsExactly(CHILD_BOARD + "-somebody");
        assertThat(fixture.recorded.getLast().decided().toString()).doesNotContain("somebody");
    }

    @Test
    void another_ones_access_is_not_searched() {
        assertThat(fixture.found(HALT, contribution(OM, null), ALL).results()).isEmpty();
        assertThat(fixture.found(HALT, view(OM, ResourceType.CASE, null), ALL).results())
                .isEmpty();
        assertThat(fixture.actions(
                        HALT,
                        contribution(OM, Contribution.of("first", OM, "SAFETY").id())))
                .isEmpty();
    }

    @Test
    void a_search_gives_no_id_of_a_mark_but_of_what_waits_for_the_director() {
        var marks = may(CHILD_BOARD, AccessAction.VIEW_MARKER, ResourceType.CONTRIBUTION, null);
        var found = fixture.found(CHILD_BOARD, marks, ALL).results();
        assertThat(found)
                .contains(WAITING.id().toString(), HEALTH.id().toString())
                .doesNotContain(MARKED.id().toString());
        assertThat(fixture.found(CHILD_BOARD, contribution(CHILD_BOARD, null), ALL)
                        .results())
                .doesNotContain(WAITING.id().toString());
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat() {
        var question = contribution(HALT, null);
        var first = fixture.found(HALT, question, new Range("", 2));
        var second = fixture.found(HALT, question, new Range(first.next(), 2));

        assertThat(first.results()).hasSize(2).isSorted();
        assertThat(second.results()).hasSize(1).doesNotContainAnyElementsOf(first.results());
        assertThat(second.next()).isNull();
    }

    @Test
    void the_actions_are_those_that_are_permitted() {
        assertThat(fixture.actions(HALT, contribution(HALT, HEALTH.id()))).isEmpty();
        assertThat(fixture.actions(HALT, contribution(HALT, UUID.randomUUID()))).isEmpty();
        assertThat(fixture.actions(HALT, contribution(HALT, MARKED.id()))).containsExactly("view-marker");
        assertThat(fixture.actions(
                        OM, contribution(OM, of("first", OM, "SAFETY").id())))
                .containsExactly("view", "view-marker");
    }

    @Test
    void the_cases_are_those_at_whose_table_it_sits() {
        assertThat(fixture.found(HALT, view(HALT, ResourceType.CASE, null), ALL).results())
                .containsExactly(CASE.toString());
        assertThat(fixture.found(SALVATION_ARMY, view(SALVATION_ARMY, ResourceType.CASE, null), ALL)
                        .results())
                .isEmpty();
    }

    @Test
    void each_search_is_one_record_with_what_it_found_and_whom_that_is_about() {
        fixture.found(HALT, contribution(HALT, null), ALL);
        var line = fixture.recorded.getFirst();
        assertThat(fixture.recorded).hasSize(1);
        assertThat(line.decided().event()).isEqualTo("adl.search_resource");
        assertThat(line.decided().decisions())
                .extracting(Disclosure.Decision::answered)
                .singleElement()
                .satisfies(found -> assertThat(found).hasSize(3));
        assertThat(line.people()).hasSize(1);
    }

    @Test
    void a_purpose_for_which_there_is_no_card_finds_nothing() {
        var known = contribution(HALT, null);
        for (var purpose : List.of(Purpose.OVERVIEW, Purpose.FOLLOW_UP)) {
            assertThat(fixture.found(
                                    HALT, new Question(known.subject(), known.action(), purpose, known.resource()), ALL)
                            .results())
                    .isEmpty();
        }
    }

    private static Question contribution(String organisation, UUID id) {
        return view(organisation, ResourceType.CONTRIBUTION, id);
    }
}
