package nl.ketenkaart.privacy.agreement;

import java.time.Instant;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.needtoknow.Agreement;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import nl.ketenkaart.privacy.terms.Purpose;

/** Where there is no agreement, nobody signed and nothing is allowed. */
public final class NoAgreement implements Agreement {
    @Override
    public int version() {
        return 0;
    }

    @Override
    public boolean signedBy(OrganisationId organisation, Instant at) {
        return false;
    }

    @Override
    public boolean allows(Purpose purpose, OrganisationKind recipient, Category category) {
        return false;
    }
}
