package nl.ketenkaart.privacy.letter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is printed of a letter.
 *
 * @param reference of the case, for people
 * @param decidedOn the day in the Netherlands
 * @param translation null: the letter is in Dutch itself
 */
public record LetterToPrint(
        String reference,
        LocalDate decidedOn,
        Text text,
        @Nullable Translation translation) {

    /** @param language BCP 47 */
    public record Text(String language, String words) {}

    /**
     * What a letter in another language renders, and who answers for that.
     *
     * @param capacity of the translator, as the decision has it
     */
    public record Translation(String dutch, String capacity, String name) {}
}
