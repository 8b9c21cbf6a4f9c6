package nl.ketenkaart.privacy.preview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.card.HoldingViews.OfContribution;
import nl.ketenkaart.privacy.needtoknow.Verdict.Level;
import nl.ketenkaart.privacy.needtoknow.Verdict.Rule;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import nl.ketenkaart.privacy.terms.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * Who would see a contribution, by organisation at the table.
 *
 * @param asOf the moment for which it holds
 */
public record Preview(UUID caseId, Instant asOf, List<ForOrganisation> organisations) {

    public record ForOrganisation(OrganisationId organisation, OrganisationKind kind, List<View> views) {}

    /** Under which circumstances. */
    public enum When {
        /** As soon as it is made. */
        NOW,
        /** While the session on this case is in progress, for an organisation that attends it. */
        IN_SESSION,
        /** Once the director released it. */
        RELEASED
    }

    /**
     * What of it one look would show.
     *
     * @param rule that decided
     * @param shown it, as it would stand on the card; null: nothing
     */
    public record View(
            Purpose purpose,
            When when,
            Level visibility,
            Rule rule,
            @Nullable OfContribution shown,
            List<Attribute> attributes) {}

    /** In the order in which they were proposed. */
    public record Attribute(String name, Category category, Level visibility, Rule rule) {}
}
