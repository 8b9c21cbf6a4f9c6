package nl.ketenkaart.context.contribution;

import java.time.LocalDate;
import java.util.List;
import nl.ketenkaart.context.terms.Category;
import nl.ketenkaart.context.terms.Kind;
import nl.ketenkaart.context.terms.RequestId;
import nl.ketenkaart.context.terms.Terms;
import org.jspecify.annotations.Nullable;

/**
 * What a contribution says, where it comes from and on which terms it is shared; everything about it that its owner may correct.
 *
 * @param text in the owner's words; about people
 * @param attributes single data within it that have a category of their own: an address inside a statement about care is still
 *     WHEREABOUTS
 * @param asOf the day on which it was so, where that is not the day of the source
 * @param answers the request to the owner that it answers
 */
public record Statement(
        Terms terms,
        Kind kind,
        String text,
        List<Attribute> attributes,
        Source source,
        @Nullable Reliability reliability,
        @Nullable LocalDate asOf,
        @Nullable RequestId answers) {

    public Statement {
        attributes = List.copyOf(attributes);
    }

    /** One datum with a category of its own. */
    public record Attribute(String name, String value, Category category) {}

    /**
     * Where it comes from.
     *
     * @param system the owner's own system, if it stands in one
     * @param spokenInPerson whether somebody of the owner spoke with the person concerned
     * @param on the day of that, or of the record
     */
    public record Source(@Nullable String system, boolean spokenInPerson, LocalDate on) {}

    /** How sure the owner is of it. */
    public enum Reliability {
        CONFIRMED,
        PROBABLE,
        UNCONFIRMED
    }
}
