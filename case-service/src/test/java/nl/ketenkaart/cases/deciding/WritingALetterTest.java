package nl.ketenkaart.cases.deciding;

import static nl.ketenkaart.cases.Cast.LIESBETH_THE_CHAIR;
import static nl.ketenkaart.cases.Office.done;
import static nl.ketenkaart.cases.Office.pointers;
import static nl.ketenkaart.cases.Office.refused;
import static nl.ketenkaart.cases.ProposalFixture.MOTHER;
import static nl.ketenkaart.cases.RulingFixture.aRuling;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.INVALID;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.ketenkaart.cases.Cast;
import nl.ketenkaart.cases.Office;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.CaseEvent.CaseDecided;
import nl.ketenkaart.cases.deliberation.DecisionId;
import nl.ketenkaart.cases.deliberation.Ruling.Translator;
import nl.ketenkaart.cases.deliberation.Ruling.Translator.Capacity;
import nl.ketenkaart.platform.aggregate.Result;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritingALetterTest {
    private static final Translator THE_BRIDGE = new Translator(Capacity.SWORN_TRANSLATOR, "Tolkenbureau De Brug");
    private static final String DUTCH = "Geachte mevrouw";
    private final Office office = new Office();

    @Test
    void a_spanish_letter_without_its_dutch_source_and_a_translator_is_refused_for_both() {
        assertThat(faults("es", null, null)).containsExactly("/letter/translationOf", "/letter/translatedBy");
    }

    @Test
    void for_a_translation_somebody_answers() {
        assertThat(faults("ti", DUTCH, null)).containsExactly("/letter/translatedBy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "nl-NL"})
    void a_dutch_letter_renders_no_other_text(String language) {
        assertThat(faults(language, DUTCH, THE_BRIDGE))
                .containsExactly("/letter/translationOf", "/letter/translatedBy");
        done(write(language, null, null));
    }

    @Test
    void a_language_that_is_none_is_refused() {
        assertThat(faults("es-x", DUTCH, THE_BRIDGE)).containsExactly("/letter/language");
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "ar", "fa", "uk", "tr", "zh-Hans", "sr-Latn-RS", "pt-BR"})
    void a_letter_in_the_language_of_its_reader_keeps_its_dutch_source(String language) {
        done(write(language, DUTCH, THE_BRIDGE));
        var letter = ((CaseDecided) office.lastEvent()).letter();
        assertThat(letter).isNotNull();
        assertThat(letter.translationOf()).isEqualTo(DUTCH);
        assertThat(letter.translatedBy()).isEqualTo(THE_BRIDGE);
    }

    private List<String> faults(String language, @Nullable String dutch, @Nullable Translator translator) {
        return pointers(refused(write(language, dutch, translator), INVALID));
    }

    private Result<Case> write(String language, @Nullable String dutch, @Nullable Translator translator) {
        var ruling = aRuling().letter(MOTHER, language, dutch, translator);
        return office.decide(
                LIESBETH_THE_CHAIR, office.interpreted(), new DecisionId(Cast.id("decision")), ruling.build());
    }
}
