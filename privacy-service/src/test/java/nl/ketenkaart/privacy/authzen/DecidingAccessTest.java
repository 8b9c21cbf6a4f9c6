package nl.ketenkaart.privacy.authzen;

import static nl.ketenkaart.privacy.authzen.AccessFixture.may;
import static nl.ketenkaart.privacy.authzen.AccessFixture.view;
import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static nl.ketenkaart.privacy.story.Story.deepening;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.privacy.authzen.DecideAccess.Semantic;
import nl.ketenkaart.privacy.authzen.Question.Resource;
import nl.ketenkaart.privacy.authzen.Question.Subject;
import nl.ketenkaart.privacy.casefile.CaseFiles;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.disclosure.Disclosure.AboutPerson;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.story.Contribution;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.terms.Purpose;
import org.junit.jupiter.api.Test;

/** Halt may know of safety, and not of health; what police holds is its own. */
class DecidingAccessTest {
    private static final Contribution SAFETY = of("seen at night", POLICE, "SAFETY");
    private static final Contribution HEALTH = of("in care", SAFE_HOME, "HEALTH");
    private static final Contribution MARKED =
            of("heard", VICTIM_SUPPORT, "NEEDS").handled("MARKER_ONLY");
    private static final UUID NOWHERE = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private final AccessFixture fixture = new AccessFixture(story());

    private static Story story() {
        return deepening().contributed(SAFETY).contributed(HEALTH).contributed(MARKED);
    }

    @Test
    void what_is_hidden_and_what_is_nowhere_are_refused_alike_and_recorded_alike() {
        assertThat(fixture.permits(HALT, contribution(HALT, HEALTH.id()))).isFalse();
        assertThat(fixture.permits(HALT, contribution(HALT, NOWHERE))).isFalse();
        assertThat(fixture.recorded).hasSize(2).allSatisfy(line -> {
            assertThat(line.people()).isEmpty();
            assertThat(line.caseId()).isNull();
        });
    }

    @Test
    void who_does_not_sit_there_or_is_kept_out_is_refused_everything() {
        var keptOut = new AccessFixture(story().excluded(HALT));
        for (var id : List.of(SAFETY.id(), HEALTH.id(), MARKED.id())) {
            assertThat(fixture.permits(WSS, contribution(WSS, id))).isFalse();
            assertThat(keptOut.permits(HALT, contribution(HALT, id))).isFalse();
        }
        assertThat(keptOut.permits(HALT, view(HALT, ResourceType.CASE, CASE))).isFalse();
    }

    @Test
    void without_a_part_in_the_work_nothing_is_permitted() {
        for (var roles : List.of(Set.<String>of(), Set.of("auditor"))) {
            var outside = new AccessFixture(story()).inTheRoles(roles);
            assertThat(outside.permits(POLICE, contribution(POLICE, SAFETY.id())))
                    .isFalse();
        }
    }

    @Test
    void nobody_learns_what_another_organisation_may_see_of_somebody_elses() {
        assertThat(fixture.permits(HALT, contribution(HALT, SAFETY.id()))).isTrue();
        assertThat(fixture.permits(HALT, contribution(OM, SAFETY.id()))).isFalse();
        assertThat(fixture.permits(HALT, contribution(CHILD_BOARD, HEALTH.id())))
                .isFalse();
        assertThat(fixture.permits(HALT, view(POLICE, ResourceType.CASE, CASE))).isFalse();
    }

    @Test
    void a_person_is_the_one_of_the_token_and_no_other() {
        assertThat(fixture.permits(HALT, asked(new Subject("person", HALT + "-somebody"))))
                .isTrue();
        assertThat(fixture.permits(HALT, asked(new Subject("person", HALT + "-somebody-else"))))
                .isFalse();
        assertThat(fixture.permits(HALT, asked(new Subject("person", HALT)))).isFalse();
        assertThat(fixture.permits(HALT, asked(new Subject("spaceship", HALT)))).isFalse();
        assertThat(fixture.permits(HALT, asked(new Subject("organisation", "HALT"))))
                .isFalse();
    }

    @Test
    void a_word_that_is_not_known_and_a_purpose_that_does_not_fit_are_refused() {
        var known = contribution(HALT, SAFETY.id());
        var who = known.subject();
        var what = known.resource();
        for (var purpose : List.of(Purpose.OVERVIEW, Purpose.TRIAGE, Purpose.FOLLOW_UP, Purpose.DECISION)) {
            assertThat(fixture.permits(HALT, new Question(who, AccessAction.VIEW, purpose, what)))
                    .isFalse();
        }
        assertThat(fixture.permits(HALT, new Question(who, AccessAction.VIEW, null, what)))
                .isFalse();
        assertThat(fixture.permits(HALT, new Question(who, null, Purpose.DEEPENING, what)))
                .isFalse();
        var untyped = new Resource(null, CASE, SAFETY.id());
        assertThat(fixture.permits(HALT, new Question(who, AccessAction.VIEW, Purpose.DEEPENING, untyped)))
                .isFalse();
        assertThat(fixture.permits(HALT, view(HALT, ResourceType.DOCUMENT, SAFETY.id())))
                .isFalse();
    }

    @Test
    void a_mark_can_be_known_and_not_read() {
        assertThat(fixture.permits(HALT, contribution(HALT, MARKED.id()))).isFalse();
        assertThat(fixture.permits(HALT, may(HALT, AccessAction.VIEW_MARKER, ResourceType.CONTRIBUTION, MARKED.id())))
                .isTrue();
        assertThat(fixture.permits(HALT, may(HALT, AccessAction.VIEW_MARKER, ResourceType.CONTRIBUTION, HEALTH.id())))
                .isFalse();
    }

    @Test
    void of_what_it_owns_it_learns_to_whom_at_the_table_it_is_shown() {
        assertThat(fixture.permits(SAFE_HOME, contribution(CHILD_BOARD, HEALTH.id())))
                .isTrue();
        assertThat(fixture.permits(SAFE_HOME, contribution(HALT, HEALTH.id()))).isFalse();
        assertThat(fixture.permits(SAFE_HOME, contribution(WSS, HEALTH.id()))).isFalse();
    }

    @Test
    void that_somebody_is_kept_out_changes_nothing_for_the_owner() {
        var keptOut = new AccessFixture(story().excluded(CHILD_BOARD));
        assertThat(keptOut.permits(SAFE_HOME, contribution(CHILD_BOARD, HEALTH.id())))
                .isTrue();
        assertThat(keptOut.permits(CHILD_BOARD, contribution(CHILD_BOARD, HEALTH.id())))
                .isFalse();
    }

    @Test
    void several_end_with_the_first_no_or_the_first_yes_where_that_is_asked() {
        var no = contribution(HALT, HEALTH.id());
        var yes = contribution(HALT, SAFETY.id());
        assertThat(fixture.several(HALT, Semantic.EXECUTE_ALL, yes, no, yes)).containsExactly(true, false, true);
        assertThat(fixture.several(HALT, Semantic.DENY_ON_FIRST_DENY, yes, no, yes))
                .containsExactly(true, false);
        assertThat(fixture.several(HALT, Semantic.PERMIT_ON_FIRST_PERMIT, no, yes, no))
                .containsExactly(false, true);
        assertThat(fixture.recorded).hasSize(3);
    }

    @Test
    void what_cannot_be_read_is_refused_among_several() {
        var answers = fixture.deciding()
                .several(
                        fixture.call(HALT),
                        List.of(Optional.empty(), Optional.of(contribution(HALT, SAFETY.id()))),
                        Semantic.EXECUTE_ALL);
        assertThat(answers).containsExactly(false, true);
    }

    @Test
    void without_a_record_there_is_no_answer() {
        var broken = new AccessFixture(story(), disclosure -> {
            throw new Disclosures.NotRecorded(new IllegalStateException());
        });
        assertThatThrownBy(() -> broken.permits(HALT, contribution(HALT, HEALTH.id())))
                .isInstanceOf(Disclosures.NotRecorded.class);
    }

    @Test
    void a_case_that_misses_an_event_is_not_decided_on_for_who_may_know_of_it() {
        fixture.intake().giveUp(CASE);
        assertThatThrownBy(() -> fixture.permits(HALT, contribution(HALT, SAFETY.id())))
                .isInstanceOf(CaseFiles.Incomplete.class);
        assertThat(fixture.permits(WSS, contribution(WSS, SAFETY.id()))).isFalse();
    }

    @Test
    void each_call_is_one_record_with_what_was_asked_and_answered_and_whom_a_yes_is_about() {
        fixture.several(
                HALT, Semantic.EXECUTE_ALL, contribution(HALT, SAFETY.id()), asked(new Subject("person", "Binta")));

        var line = fixture.recorded.getFirst();
        assertThat(line.people())
                .extracting(AboutPerson::person)
                .singleElement()
                .satisfies(one -> assertThat(one.value()).isEqualTo(BINTA));
        assertThat(line.caseId()).isNotNull();
        assertThat(line.basis()).isEqualTo(new Disclosure.Basis(Purpose.DEEPENING, 1));
        var decided = line.decided();
        assertThat(decided.event()).isEqualTo("adl.access_evaluations");
        assertThat(decided.decisions())
                .extracting(Disclosure.Decision::answered)
                .containsExactly(List.of("true"), List.of("false"));
        assertThat(decided.decisions().getFirst().asked())
                .containsEntry("subject", "the caller")
                .containsEntry("action", "view")
                .containsEntry("purpose", "DEEPENING")
                .containsEntry("resource", SAFETY.id().toString());
        assertThat(decided.decisions().toString()).doesNotContain("Binta", "somebody");
    }

    private static Question contribution(String organisation, UUID id) {
        return view(organisation, ResourceType.CONTRIBUTION, id);
    }

    private static Question asked(Subject subject) {
        var known = contribution(HALT, SAFETY.id());
        return new Question(subject, known.action(), known.purpose(), known.resource());
    }
}
