package nl.ketenkaart.privacy.card;

import static nl.ketenkaart.privacy.card.CardFixture.after;
import static nl.ketenkaart.privacy.card.CardFixture.by;
import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Story.deepening;
import static nl.ketenkaart.privacy.story.Story.raised;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.privacy.agreement.NoAgreement;
import nl.ketenkaart.privacy.card.LookIntoCase.Answer;
import nl.ketenkaart.privacy.casefile.CaseFiles;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.intake.kafka.InMemoryIntake;
import nl.ketenkaart.privacy.receipt.Wording;
import nl.ketenkaart.privacy.story.Contribution;
import nl.ketenkaart.privacy.story.MoreEvents;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.PersonId;
import nl.ketenkaart.privacy.terms.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LookingIntoCaseTest {
    private static final Answer NOT_THERE = new Answer.Refused(Refusal.notThere());

    @Test
    void a_case_that_is_not_there_is_refused_as_one_at_whose_table_the_caller_does_not_sit() {
        var fixture = after(deepening());
        var notThere = fixture.looking.handle(new CaseId(UUID.randomUUID()), by(HALT, Purpose.DEEPENING));

        assertThat(notThere).isEqualTo(NOT_THERE);
        assertThat(fixture.look(SALVATION_ARMY, Purpose.DEEPENING)).isEqualTo(NOT_THERE);
        assertThat(fixture.look(SALVATION_ARMY, Purpose.OVERVIEW)).isEqualTo(NOT_THERE);
        assertThat(fixture.look(SALVATION_ARMY, Purpose.OWN_RECORDS)).isEqualTo(NOT_THERE);
        assertThat(fixture.recorded).isEmpty();
    }

    @Test
    void a_case_of_which_only_a_contribution_was_heard_is_not_there_yet() {
        var story = deepening().contributed(Contribution.of("school", HALT, "SAFETY"));
        var fixture = new CardFixture(new InMemoryIntake((b, a, c) -> List.of()));
        fixture.intake.take(story.last());

        assertThat(fixture.look(HALT, Purpose.DEEPENING)).isEqualTo(NOT_THERE);
        assertThat(fixture.look(HALT, Purpose.OWN_RECORDS)).isEqualTo(NOT_THERE);
    }

    @ParameterizedTest
    @EnumSource
    void an_auditor_and_who_has_no_role_find_no_case_for_whatever_purpose(Purpose purpose) {
        var fixture = after(deepening().contributed(Contribution.of("school", HALT, "SAFETY")));

        assertThat(fixture.look(HALT, purpose, "auditor")).isEqualTo(NOT_THERE);
        assertThat(fixture.lookWithoutRole(HALT, purpose)).isEqualTo(NOT_THERE);
        assertThat(fixture.recorded).isEmpty();
    }

    @Test
    void a_secretary_and_a_privacy_officer_work_on_cases_too() {
        var fixture = after(deepening());

        assertThat(fixture.look(OM, Purpose.DEEPENING, "secretary")).isInstanceOf(Answer.Card.class);
        assertThat(fixture.look(HALT, Purpose.DEEPENING, "privacy-officer")).isInstanceOf(Answer.Card.class);
    }

    @Test
    void a_case_that_misses_an_event_shows_nothing_to_its_table_and_is_not_there_for_others() {
        var fixture = after(deepening());
        fixture.intake.giveUp(CASE);

        assertThatThrownBy(() -> fixture.look(HALT, Purpose.DEEPENING)).isInstanceOf(CaseFiles.Incomplete.class);
        assertThatThrownBy(() -> fixture.look(HALT, Purpose.OVERVIEW)).isInstanceOf(CaseFiles.Incomplete.class);
        assertThat(fixture.look(SALVATION_ARMY, Purpose.DEEPENING)).isEqualTo(NOT_THERE);
        assertThat(fixture.look(HALT, Purpose.DEEPENING, "auditor")).isEqualTo(NOT_THERE);
        assertThat(fixture.lookWithoutRole(HALT, Purpose.OVERVIEW)).isEqualTo(NOT_THERE);
        assertThat(fixture.recorded).isEmpty();
    }

    @Test
    void to_who_left_or_is_kept_out_a_case_that_misses_an_event_is_as_little_there_as_any() {
        var fixture = after(deepening().unseated(HALT).excluded(SAFE_HOME).excludedPerson(POLICE + "-somebody"));
        fixture.intake.giveUp(CASE);

        for (var gone : List.of(HALT, SAFE_HOME, POLICE)) {
            assertThat(fixture.look(gone, Purpose.DEEPENING)).as(gone).isEqualTo(NOT_THERE);
            assertThat(fixture.look(gone, Purpose.OVERVIEW)).as(gone).isEqualTo(NOT_THERE);
        }
        assertThatThrownBy(() -> fixture.look(OM, Purpose.DEEPENING)).isInstanceOf(CaseFiles.Incomplete.class);
    }

    @Test
    void a_case_made_anew_is_read_again() {
        var fixture = after(deepening());
        fixture.intake.giveUp(CASE);
        fixture.intake.clearIncomplete(CASE);

        assertThat(fixture.look(HALT, Purpose.DEEPENING)).isInstanceOf(Answer.Card.class);
    }

    @Test
    void an_excluded_organisation_finds_no_case() {
        assertThat(after(deepening().excluded(HALT)).look(HALT, Purpose.OVERVIEW))
                .isEqualTo(NOT_THERE);
    }

    @Test
    void an_excluded_person_finds_no_case_and_the_colleagues_do() {
        var fixture = after(deepening().excludedPerson(HALT + "-somebody"));

        assertThat(fixture.look(HALT, Purpose.DEEPENING)).isEqualTo(NOT_THERE);
        assertThat(fixture.look(SAFE_HOME, Purpose.DEEPENING)).isInstanceOf(Answer.Card.class);
    }

    @Test
    void a_purpose_that_does_not_fit_is_refused_to_who_sits_at_the_table_and_nobody_else() {
        var fixture = after(raised());

        assertThat(kindOf(fixture.look(HALT, Purpose.DEEPENING))).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(kindOf(fixture.look(HALT, Purpose.FOLLOW_UP))).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(fixture.look(SALVATION_ARMY, Purpose.DEEPENING)).isEqualTo(NOT_THERE);
    }

    @Test
    void only_the_chair_of_the_prosecution_looks_in_order_to_decide() {
        var fixture = after(deepening());

        assertThat(kindOf(fixture.look(OM, Purpose.DECISION, "professional"))).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(kindOf(fixture.look(HALT, Purpose.DECISION, "chair"))).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(fixture.look(OM, Purpose.DECISION, "chair")).isInstanceOf(Answer.Card.class);
    }

    @Test
    void without_an_agreement_nobody_finds_a_case() {
        var fixture = after(deepening());
        var looking = new LookIntoCase(
                fixture.intake, at -> new NoAgreement(), fixture.recorded::add, (o, c, i, n) -> "", CardFixture.CLOCK);

        assertThat(looking.handle(new CaseId(CASE), by(OM, Purpose.DEEPENING))).isEqualTo(NOT_THERE);
    }

    @Test
    void what_cannot_be_recorded_is_not_shown() {
        var fixture = after(deepening());
        Disclosures full = disclosure -> {
            throw new Disclosures.NotRecorded(new IllegalStateException("the disk is full"));
        };
        var looking = new LookIntoCase(
                fixture.intake, at -> CardFixture.AGREEMENT, full, (o, c, i, n) -> "", CardFixture.CLOCK);

        assertThatThrownBy(() -> looking.handle(new CaseId(CASE), by(HALT, Purpose.DEEPENING)))
                .isInstanceOf(Disclosures.NotRecorded.class);
    }

    @Test
    void a_look_records_for_each_person_which_categories_and_items_were_seen() {
        var fixture = after(deepening().contributed(Contribution.of("school", SAFE_HOME, "CHILD_DEVELOPMENT")));

        fixture.card(HALT);

        var disclosure = fixture.recorded.getFirst();
        assertThat(disclosure.people())
                .extracting(Disclosure.AboutPerson::person)
                .containsExactlyInAnyOrder(new PersonId(ALBLAS), new PersonId(BINTA));
        assertThat(about(disclosure, BINTA).items())
                .contains(Story.idOf("school"), BINTA)
                .doesNotContain(ALBLAS);
        assertThat(about(disclosure, BINTA).categories())
                .containsExactlyInAnyOrder(Category.SAFETY, Category.NEEDS, Category.CHILD_DEVELOPMENT, Category.LEGAL);
        assertThat(about(disclosure, ALBLAS).items()).doesNotContain(Story.idOf("school"));
        assertThat(disclosure.counts().none()).isPositive();
    }

    @Test
    void who_reads_an_answer_leaves_on_record_which_request_it_was_given_to() {
        var answer =
                Contribution.of("school", SAFE_HOME, "SAFETY").answering(Story.idOf("request " + POLICE + SAFE_HOME));
        var story = MoreEvents.asked(deepening(), POLICE, SAFE_HOME, "SAFETY").contributed(answer);
        var fixture = after(MoreEvents.answered(story, POLICE, SAFE_HOME, answer.id()));

        fixture.card(POLICE);

        assertThat(about(fixture.recorded.getFirst(), BINTA).items())
                .contains(answer.id(), Story.idOf("request " + POLICE + SAFE_HOME));
    }

    @Test
    void an_overview_tells_how_the_case_stands_and_of_nobody() {
        var fixture = after(raised().appointed(HALT));

        var answer = (Answer.InBrief) fixture.look(HALT, Purpose.OVERVIEW);

        assertThat(answer.view().phase().name()).isEqualTo("RAISED");
        assertThat(answer.view().director()).isNotNull();
        assertThat(answer.view().stillOwed()).extracting(CardView.Owed::what).containsExactly("ACCEPTANCE");
        assertThat(fixture.recorded.getFirst().people()).isEmpty();
    }

    @Test
    void of_what_is_owed_an_overview_tells_ones_own_only() {
        var fixture = after(raised().appointed(CHILD_BOARD));

        assertThat(((Answer.InBrief) fixture.look(HALT, Purpose.OVERVIEW))
                        .view()
                        .stillOwed())
                .isEmpty();
        assertThat(((Answer.InBrief) fixture.look(CHILD_BOARD, Purpose.OVERVIEW))
                        .view()
                        .stillOwed())
                .hasSize(1);
    }

    @Test
    void the_line_says_which_request_an_answer_answers_to_whom_both_are_shown_and_to_no_other() {
        var request = Story.idOf("request " + POLICE + SAFE_HOME);
        var asked = MoreEvents.asked(deepening(), POLICE, SAFE_HOME, "SAFETY");
        var fixture = after(
                asked.contributed(Contribution.of("answer", SAFE_HOME, "SAFETY").answering(request)));

        fixture.look(POLICE, Purpose.DEEPENING);
        fixture.look(HALT, Purpose.DEEPENING);

        assertThat(fixture.recorded)
                .extracting(line -> answersOf(line, Story.idOf("answer")))
                .containsExactly(List.of(request), List.of());
    }

    private static List<UUID> answersOf(Disclosure line, UUID contribution) {
        return line.wordings().stream()
                .filter(wording -> wording.contribution().equals(contribution))
                .map(Wording::answers)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Refusal.Kind kindOf(Answer answer) {
        return ((Answer.Refused) answer).refusal().kind();
    }

    private static Disclosure.AboutPerson about(Disclosure disclosure, UUID person) {
        return disclosure.people().stream()
                .filter(about -> about.person().value().equals(person))
                .findFirst()
                .orElseThrow();
    }
}
