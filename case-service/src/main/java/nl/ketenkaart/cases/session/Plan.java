package nl.ketenkaart.cases.session;

import java.time.Instant;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * When and where a session is.
 *
 * @param chairOrganisation whose chair leads it
 * @param organisation which planned it
 */
public record Plan(
        Instant startsAt,
        Instant endsAt,
        String place,
        OrganisationId chairOrganisation,
        OrganisationId organisation) {}
