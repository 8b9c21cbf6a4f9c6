package nl.ketenkaart.privacy.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.consent.ConsentEvent.ConsentGiven;
import nl.ketenkaart.privacy.consent.ConsentEvent.ConsentWithdrawn;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person lets some organisations know some things. It is given once, in words that were kept as evidence, recorded by an
 * organisation at the table; from then on it is in force. It is withdrawn once, on the word of that person, and then over:
 * whoever lets know again gives a new consent. It is never widened, narrowed or removed.
 *
 * @param evidence how it is known: a form, a conversation with whom
 * @param withdrawnOn null while it is in force
 */
public record Consent(
        ConsentId id,
        CaseId caseId,
        PersonId personId,
        Set<Category> categories,
        Set<OrganisationId> organisations,
        LocalDate givenOn,
        String evidence,
        OrganisationId recordedBy,
        @Nullable LocalDate withdrawnOn) {

    public Consent {
        categories = Set.copyOf(categories);
        organisations = Set.copyOf(organisations);
    }

    ConsentGiven given(Instant at) {
        return new ConsentGiven(
                id,
                caseId,
                personId,
                categories.stream().sorted().toList(),
                organisations.stream().sorted().toList(),
                givenOn,
                evidence,
                recordedBy,
                at);
    }

    Outcome<Consent> withdraw(LocalDate on, Instant at) {
        if (on.isBefore(givenOn)) {
            return Outcome.refused(Refusal.invalid(List.of(ConsentFaults.BEFORE_IT_WAS_GIVEN)));
        }
        if (on.equals(withdrawnOn)) {
            return Outcome.unchanged(this);
        }
        if (withdrawnOn != null) {
            return Outcome.refused(Refusal.conflict("This consent was withdrawn before, on another day."));
        }
        return Outcome.changed(withdrawnOn(on), new ConsentWithdrawn(id, caseId, on, at));
    }

    private Consent withdrawnOn(LocalDate on) {
        return new Consent(id, caseId, personId, categories, organisations, givenOn, evidence, recordedBy, on);
    }
}
