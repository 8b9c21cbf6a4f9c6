package nl.ketenkaart.privacy.card;

import static nl.ketenkaart.privacy.card.CardFixture.after;
import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Story.deepening;
import static nl.ketenkaart.privacy.story.Story.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.ketenkaart.privacy.card.CardView.Concern;
import nl.ketenkaart.privacy.card.CardView.ConcernLevel;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.terms.Purpose;
import org.junit.jupiter.api.Test;

/** "Who still has buikpijn?", asked again and again. */
class ConcernsOverTimeTest {

    @Test
    void who_left_the_table_finds_its_own_words_and_nobody_elses() {
        var own = after(voiced(deepening(), HALT, 2).unseated(HALT)).card(HALT, Purpose.OWN_RECORDS);

        assertThat(levels(own)).containsExactly("halt 2");
    }

    @Test
    void the_last_word_of_each_organisation_counts_down_to_nothing_left() {
        var story = voiced(voiced(voiced(deepening(), HALT, 3), POLICE, 1), HALT, 0);

        assertThat(after(story).card(OM).picture().concerns())
                .extracting(concern -> concern.organisation() + " " + concern.level())
                .containsExactly(POLICE + " 1", "halt 0");
    }

    @Test
    void what_would_lessen_a_concern_stands_with_it() {
        assertThat(after(voiced(deepening(), HALT, 3))
                        .card(OM)
                        .picture()
                        .concerns()
                        .getLast())
                .extracting(Concern::wouldLessen)
                .isEqualTo("A word with the school.");
    }

    @Test
    void the_course_keeps_every_word_oldest_first() {
        var story = voiced(voiced(voiced(deepening(), HALT, 3), POLICE, 1), HALT, 0);

        var card = after(story).card(OM);
        assertThat(levels(card)).containsExactly(POLICE + " 3", "halt 3", POLICE + " 1", "halt 0");
        assertThat(card.picture().concernsCourse()).extracting(ConcernLevel::at).isSorted();
    }

    private static List<String> levels(CardView card) {
        return card.picture().concernsCourse().stream()
                .map(level -> level.organisation() + " " + level.level())
                .toList();
    }

    private static Story voiced(Story story, String organisation, int level) {
        return story.inCase(
                "concern-voiced",
                Map.of(
                        "concernId",
                        idOf("concern " + story.told().size()),
                        "organisation",
                        organisation,
                        "level",
                        level,
                        "facts",
                        "The girl stays away from school.",
                        "feeling",
                        "Nobody asked her.",
                        "wouldLessen",
                        "A word with the school."));
    }
}
