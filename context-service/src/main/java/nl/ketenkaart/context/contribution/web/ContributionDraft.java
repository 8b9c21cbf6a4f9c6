package nl.ketenkaart.context.contribution.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.context.casetable.PersonId;
import nl.ketenkaart.context.contribution.Statement;
import nl.ketenkaart.context.contribution.Statement.Source;
import nl.ketenkaart.context.terms.Category;
import nl.ketenkaart.context.terms.Handling;
import nl.ketenkaart.context.terms.Kind;
import nl.ketenkaart.context.terms.Necessity;
import nl.ketenkaart.context.terms.RequestId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * A contribution of which a part cannot be read: that part is missing here, and the rest is checked all the same. Attributes
 * have no fault that the contract does not see.
 */
record ContributionDraft(
        @Nullable List<@Nullable PersonId> personIds,
        @Nullable String statement,
        @Nullable From source,
        @Nullable Need necessity,
        @Nullable LocalDate asOf,
        @Nullable JsonNode audience,
        @Nullable PersonId consentOf,
        @Nullable LocalDate validUntil,
        @Nullable RequestId answers) {
    private static final String SOMETHING = "-";
    private static final PersonId SOMEBODY = new PersonId(new UUID(0, 0));

    record From(@Nullable LocalDate on) {}

    record Need(@Nullable String why, @Nullable String influence) {
        Necessity necessity() {
            return new Necessity(or(why, SOMETHING), or(influence, SOMETHING));
        }
    }

    /** With anything in the place of what is missing: of that nothing is said but that it is missing. */
    Statement toStatement() {
        var on = source == null ? null : source.on();
        return new ContributionBody(
                        persons(),
                        Category.SAFETY,
                        Kind.FACT,
                        or(statement, SOMETHING),
                        List.of(),
                        new Source(null, false, or(on, LocalDate.EPOCH)),
                        necessity == null ? null : necessity.necessity(),
                        null,
                        asOf,
                        or(audience, StringNode.valueOf("TABLE")),
                        Handling.OPEN,
                        consentOf,
                        validUntil,
                        answers)
                .toStatement();
    }

    private List<PersonId> persons() {
        return personIds == null
                ? List.of()
                : personIds.stream().map(id -> or(id, SOMEBODY)).toList();
    }

    private static <T> T or(@Nullable T there, T otherwise) {
        return there == null ? otherwise : there;
    }
}
