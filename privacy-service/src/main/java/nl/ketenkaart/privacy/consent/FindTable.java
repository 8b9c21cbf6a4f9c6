package nl.ketenkaart.privacy.consent;

import java.util.Optional;
import java.util.Set;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.needtoknow.CaseTable;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.PersonId;

/** Who sits at a case's table and whom the case is about, as far as this service has heard. On any thread. */
@FunctionalInterface
public interface FindTable {
    /** Empty for a case that this service does not know, as far as an organisation may be told. */
    Optional<Found> of(CaseId caseId, OrganisationId asking);

    record Found(CaseTable table, Set<PersonId> people) {
        public Found {
            people = Set.copyOf(people);
        }
    }
}
