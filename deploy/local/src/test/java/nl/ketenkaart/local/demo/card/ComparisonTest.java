package nl.ketenkaart.local.demo.card;

import static nl.ketenkaart.local.demo.card.CardFixture.ALL;
import static nl.ketenkaart.local.demo.card.CardFixture.CUSTODY_IN_FULL;
import static nl.ketenkaart.local.demo.card.CardFixture.NEEDS_MARKED;
import static nl.ketenkaart.local.demo.card.CardFixture.PERSON;
import static nl.ketenkaart.local.demo.card.CardFixture.expected;
import static nl.ketenkaart.local.demo.card.CardFixture.sight;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.ketenkaart.local.demo.card.Comparison.Outcome;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final String CUSTODY_AND_A_MARKER =
            "{\"full\": [\"custody\"], \"marker\": [\"heard\"], \"addresses\": []}";

    @Test
    void something_in_full_that_is_not_expected_is_a_difference() {
        assertThat(differences("{\"full\": [], \"marker\": [], \"addresses\": []}", sight(PERSON, CUSTODY_IN_FULL)))
                .contains("sees custody", "found in the answer: custody");
    }

    @Test
    void something_expected_that_is_not_there_is_a_difference() {
        assertThat(differences(CUSTODY_AND_A_MARKER, sight(PERSON, NEEDS_MARKED)))
                .containsExactly("sees none");
    }

    @Test
    void a_marker_too_few_or_too_many_is_a_difference() {
        assertThat(differences(CUSTODY_AND_A_MARKER, sight(PERSON, CUSTODY_IN_FULL)))
                .containsExactly("markers: {}");
        var two = CUSTODY_IN_FULL + "," + NEEDS_MARKED + "," + NEEDS_MARKED;
        assertThat(differences(CUSTODY_AND_A_MARKER, sight(PERSON, two)))
                .containsExactly("markers: {contributions halt NEEDS=2}");
    }

    @Test
    void a_hidden_text_anywhere_in_the_answer_is_a_difference() {
        var leaking = "{\"personId\": \"p-1\", \"name\": \"Meisje Binta\", \"note\": \"She has been heard.\"}";
        assertThat(differences(CUSTODY_AND_A_MARKER, sight(leaking, CUSTODY_IN_FULL + "," + NEEDS_MARKED)))
                .containsExactly("found in the answer: heard");
    }

    @Test
    void a_hidden_text_is_found_also_as_json_writes_it() {
        var leaking = "{\"personId\": \"p-1\", \"note\": \"She said \\\"kamer 4\\\".\"}";
        assertThat(differences(CUSTODY_AND_A_MARKER, sight(leaking, CUSTODY_IN_FULL + "," + NEEDS_MARKED)))
                .containsExactly("found in the answer: room");
    }

    @Test
    void a_hidden_id_is_a_difference() {
        var leaking = NEEDS_MARKED.replace("{", "{\"contributionId\": \"c-3\", ");
        assertThat(differences(CUSTODY_AND_A_MARKER, sight(PERSON, CUSTODY_IN_FULL + "," + leaking)))
                .containsExactly("found in the answer: heard");
    }

    @Test
    void an_address_that_is_not_expected_is_a_difference() {
        var leaking = "{\"personId\": \"p-1\", \"address\": \"opvanghuis Zuid, kamer 4\"}";
        assertThat(differences(CUSTODY_AND_A_MARKER, sight(leaking, CUSTODY_IN_FULL + "," + NEEDS_MARKED)))
                .containsExactly("sees girl", "found in the answer: opvanghuis Zuid, kamer 4");
    }

    @Test
    void exactly_what_is_expected_is_no_difference() {
        assertThat(differences(CUSTODY_AND_A_MARKER, sight(PERSON, CUSTODY_IN_FULL + "," + NEEDS_MARKED)))
                .isEmpty();
    }

    private static List<String> differences(String expected, Sight sight) {
        return new Comparison(ALL)
                .of(expected(expected), sight).stream()
                        .filter(outcome -> !outcome.met())
                        .map(Outcome::difference)
                        .toList();
    }
}
