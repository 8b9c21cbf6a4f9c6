package nl.ketenkaart.privacy.needtoknow;

import java.time.Instant;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import nl.ketenkaart.privacy.terms.Purpose;

/** What the decision asks of the sharing agreement. Immutable; what it does not say, it does not allow. */
public interface Agreement {

    /** Its version, for the processing log. */
    int version();

    boolean signedBy(OrganisationId organisation, Instant at);

    boolean allows(Purpose purpose, OrganisationKind recipient, Category category);
}
