package nl.ketenkaart.context.terms;

import java.time.LocalDate;
import java.util.List;
import nl.ketenkaart.context.casetable.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * On which terms its owner shares something.
 *
 * @param personIds whom it is about
 * @param necessity null: a draft, for its owner alone
 * @param consentOf the person without whose consent nobody else sees it
 * @param validUntil the last day on which it is shared, in the Netherlands; null: no end
 */
public record Terms(
        List<PersonId> personIds,
        Category category,
        @Nullable Necessity necessity,
        Audience audience,
        Handling handling,
        @Nullable PersonId consentOf,
        @Nullable LocalDate validUntil) {

    public Terms {
        personIds = List.copyOf(personIds);
    }
}
