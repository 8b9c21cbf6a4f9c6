package nl.ketenkaart.cases.deciding;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.stream.Stream;
import nl.ketenkaart.cases.deliberation.Ruling.Letter;
import nl.ketenkaart.platform.aggregate.Fault;

/** A letter is in Dutch, or a translation with its Dutch source and somebody who answers for it. */
final class LetterFaults {
    private static final String DUTCH = "nl";

    private LetterFaults() {}

    static Stream<Fault> of(Letter letter) {
        var faults = Stream.<Fault>builder();
        if (!wellFormed(letter.language())) {
            faults.add(new Fault("/letter/language", "is no language tag (BCP 47)"));
        } else if (inDutch(letter)) {
            unwanted(letter, faults);
        } else {
            missing(letter, faults);
        }
        return faults.build();
    }

    private static void unwanted(Letter letter, Stream.Builder<Fault> faults) {
        if (letter.translationOf() != null) {
            faults.add(new Fault("/letter/translationOf", "is only for a letter in another language than Dutch"));
        }
        if (letter.translatedBy() != null) {
            faults.add(new Fault("/letter/translatedBy", "is only for a letter in another language than Dutch"));
        }
    }

    private static void missing(Letter letter, Stream.Builder<Fault> faults) {
        if (letter.translationOf() == null) {
            faults.add(new Fault("/letter/translationOf", "is missing: the Dutch text that the letter renders"));
        }
        if (letter.translatedBy() == null) {
            faults.add(new Fault("/letter/translatedBy", "is missing: who answers for the translation"));
        }
    }

    private static boolean inDutch(Letter letter) {
        return Locale.forLanguageTag(letter.language()).getLanguage().equals(DUTCH);
    }

    private static boolean wellFormed(String language) {
        try {
            new Locale.Builder().setLanguageTag(language);
            return true;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
