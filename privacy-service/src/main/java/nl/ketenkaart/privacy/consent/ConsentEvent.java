package nl.ketenkaart.privacy.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkaart.platform.aggregate.Event;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.PersonId;

/** What happens to a consent. */
public sealed interface ConsentEvent extends Event {

    /** @param organisation the one that recorded it */
    record ConsentGiven(
            ConsentId consentId,
            CaseId caseId,
            PersonId personId,
            List<Category> categories,
            List<OrganisationId> organisations,
            LocalDate givenOn,
            String evidence,
            OrganisationId organisation,
            Instant at)
            implements ConsentEvent {}

    record ConsentWithdrawn(ConsentId consentId, CaseId caseId, LocalDate on, Instant at) implements ConsentEvent {}
}
