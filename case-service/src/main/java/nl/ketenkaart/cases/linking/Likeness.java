package nl.ketenkaart.cases.linking;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.ketenkaart.cases.report.Person;

/**
 * By what a person is recognised: the name as its letters alone together with the birth date, or the police's person number as
 * the partners key it. A name without a birth date recognises nobody: too many people share one.
 *
 * @param text in the clear; never stored as it is
 */
public record Likeness(By by, String text) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Letters that stay whole under NFKD, as most registers write them without their stroke. */
    private static final Map<String, String> WHOLE =
            Map.of("ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "æ", "ae", "œ", "oe");

    /** The two ways. */
    public enum By {
        NAME_AND_BIRTH_DATE,
        POLICE_PERSON_KEY
    }

    static Stream<Likeness> of(Person person) {
        return Stream.of(byName(person), byPolice(person)).flatMap(Optional::stream);
    }

    private static Optional<Likeness> byName(Person person) {
        var letters = letters(person.name());
        var born = person.birthDate();
        return born == null || letters.isEmpty()
                ? Optional.empty()
                : Optional.of(new Likeness(By.NAME_AND_BIRTH_DATE, letters + "|" + born));
    }

    private static Optional<Likeness> byPolice(Person person) {
        return Optional.ofNullable(person.policePersonKey()).map(key -> new Likeness(By.POLICE_PERSON_KEY, key));
    }

    /** Without case, diacritics, blanks, hyphens and the like; a prefix such as "van der" is letters like all others. */
    static String letters(String name) {
        var apart =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        var small = apart.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        for (var letter : WHOLE.entrySet()) {
            small = small.replace(letter.getKey(), letter.getValue());
        }
        return NO_LETTERS.matcher(small).replaceAll("");
    }
}
