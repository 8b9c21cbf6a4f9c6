package nl.ketenkaart.privacy.subjectaccess;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.ketenkaart.privacy.casefile.Content;

/**
 * By what a person is recognised in another case: the letters of the name and the birth date, as case-service links cases. A name
 * without a birth date recognises nobody.
 */
record Likeness(String letters, LocalDate born) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Letters that stay whole under NFKD. */
    private static final Map<String, String> WHOLE =
            Map.of("ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "æ", "ae", "œ", "oe");

    static Optional<Likeness> of(Content.Person person) {
        var letters = letters(person.name());
        return Optional.ofNullable(person.birthDate())
                .filter(born -> !letters.isEmpty())
                .map(born -> new Likeness(letters, born));
    }

    /** Without case, diacritics, blanks, hyphens and the like. */
    private static String letters(String name) {
        var apart =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        var small = apart.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        for (var letter : WHOLE.entrySet()) {
            small = small.replace(letter.getKey(), letter.getValue());
        }
        return NO_LETTERS.matcher(small).replaceAll("");
    }
}
