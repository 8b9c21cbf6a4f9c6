package nl.ketenkaart.cases.seating;

import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;

/** End an organisation's seat, now. */
public record UnseatOrganisation(Caller by, CaseId caseId, OrganisationId organisation) {}
