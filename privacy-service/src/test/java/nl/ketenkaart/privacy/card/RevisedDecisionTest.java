package nl.ketenkaart.privacy.card;

import static nl.ketenkaart.privacy.card.CardFixture.after;
import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Story.deepening;
import static nl.ketenkaart.privacy.story.Story.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.ketenkaart.privacy.card.CourseViews.Decision;
import nl.ketenkaart.privacy.card.CourseViews.Measure;
import nl.ketenkaart.privacy.card.CourseViews.Translator;
import nl.ketenkaart.privacy.story.Decisions;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.terms.Phase;
import nl.ketenkaart.privacy.terms.Purpose;
import org.junit.jupiter.api.Test;

class RevisedDecisionTest {
    private final Story story = Decisions.revised(deepening().decided());

    @Test
    void a_decision_that_nobody_revised_is_replaced_by_none() {
        assertThat(decisions(deepening().decided(), OM))
                .singleElement()
                .extracting(Decision::replacedBy)
                .isNull();
    }

    @Test
    void the_earlier_decision_stays_whole_and_says_which_one_counts_now() {
        var seen = decisions(story, OM);
        assertThat(seen).extracting(Decision::decisionId).containsExactly(idOf("decision"), idOf("second decision"));
        assertThat(seen).extracting(Decision::replacedBy).containsExactly(idOf("second decision"), null);
        assertThat(seen.getFirst().feedback()).hasSize(1);
        assertThat(seen.getLast().feedback()).isEmpty();
    }

    @Test
    void a_measure_that_goes_on_stands_in_both_under_its_own_id() {
        assertThat(decisions(story, PROBATION))
                .allSatisfy(decision -> assertThat(decision.measures())
                        .extracting(Measure::measureId)
                        .containsExactly(idOf("measure")));
    }

    @Test
    void probation_reads_who_answers_for_the_translation_and_halt_reads_no_letter() {
        var letter = decisions(story, PROBATION).getLast().letter();
        assertThat(letter).isNotNull();
        assertThat(letter.translationOf()).isEqualTo("Geachte mevrouw: nogmaals");
        assertThat(letter.translatedBy()).isEqualTo(new Translator("SWORN_TRANSLATOR", "Tolkenbureau De Brug"));
        assertThat(decisions(story, HALT))
                .allSatisfy(decision -> assertThat(decision.letter()).isNull());
    }

    @Test
    void police_that_only_the_earlier_decision_named_read_its_letter_and_not_the_later_one() {
        var seen = decisions(story, POLICE);
        assertThat(seen.getFirst().letter()).isNotNull();
        assertThat(seen.getLast().letter()).isNull();
    }

    @Test
    void a_revision_in_follow_up_leaves_the_case_in_follow_up() {
        var later = Decisions.revised(deepening().decided().inCase("follow-up-began", java.util.Map.of()));
        assertThat(after(later).card(OM, Purpose.FOLLOW_UP).standing().phase()).isEqualTo(Phase.FOLLOW_UP);
    }

    @Test
    void another_pattern_is_read_in_words_by_who_may_know_the_picture_alone() {
        var otherwise = Decisions.interpretedOtherwise(deepening());
        assertThat(after(otherwise).card(CHILD_BOARD).progress().interpretations())
                .singleElement()
                .satisfies(picture -> assertThat(picture.otherPattern()).isEqualTo("He keeps her papers."));
        assertThat(after(otherwise).card(HALT).progress().interpretations()).isEmpty();
    }

    private static List<Decision> decisions(Story story, String organisation) {
        return after(story).card(organisation, Purpose.FOLLOW_UP).progress().decisions();
    }
}
