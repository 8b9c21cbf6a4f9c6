package nl.ketenkaart.privacy.simulation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.needtoknow.Verdict.Level;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import nl.ketenkaart.privacy.terms.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * What a version would change, for one organisation.
 *
 * @param from the version against which it is held: the one in force when this one takes effect
 * @param asOf the instant for which it is worked out
 * @param counts the same as the items, counted
 * @param losses what the organisation itself sees of others now, and would not see then
 * @param items the organisation's own, by whom they would be seen more or less
 * @param next the place of the last case, where there are more
 */
public record Simulation(
        int version,
        int from,
        Instant asOf,
        List<Count> counts,
        List<Loss> losses,
        List<OwnItem> items,
        @Nullable String next) {

    public record Count(
            OrganisationId organisation, Purpose purpose, Category category, long appears, long disappears) {}

    public record Loss(Purpose purpose, Category category, long number) {}

    /** @param organisation who would see it, or see it no more */
    public record OwnItem(
            UUID caseId,
            UUID item,
            Kind kind,
            Category category,
            OrganisationId organisation,
            Purpose purpose,
            Level before,
            Level after) {
        boolean appears() {
            return after.compareTo(before) > 0;
        }
    }

    /** A seat at a table. */
    record Recipient(OrganisationId organisation, OrganisationKind kind) {}
}
