package nl.ketenkaart.privacy.needtoknow;

import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.terms.Category;

/** The consents in force on one case: what was given and not withdrawn. */
public record Consents(Set<Grant> grants) {
    public static final Consents NONE = new Consents(Set.of());

    /** That this person lets this organisation know facts of this category. */
    public record Grant(UUID person, Category category, OrganisationId organisation) {}

    public Consents {
        grants = Set.copyOf(grants);
    }
}
