package nl.ketenkaart.privacy.consent;

import java.time.LocalDate;
import java.util.List;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.PersonId;

/** Records that this person lets these organisations know things of these categories. */
public record GiveConsent(
        PersonId personId,
        List<Category> categories,
        List<OrganisationId> organisations,
        LocalDate givenOn,
        String evidence) {}
