package nl.ketenkaart.privacy.consent;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.ketenkaart.privacy.needtoknow.CaseTable;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.PersonId;

/** Who sits at a case's table and whom the case is about, as far as this service has heard. On any thread. */
@FunctionalInterface
public interface FindTable {
    /**
     * Empty for a case that this service does not know.
     *
     * @param mayKnow who may be told that something of the case is missing; to everybody else it is not there then
     */
    Optional<Found> of(CaseId caseId, Predicate<CaseTable> mayKnow);

    record Found(CaseTable table, Set<PersonId> people) {
        public Found {
            people = Set.copyOf(people);
        }
    }
}
