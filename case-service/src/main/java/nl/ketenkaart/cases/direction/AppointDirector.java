package nl.ketenkaart.cases.direction;

import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;

/** Appoint an organisation as director; it has yet to accept. */
public record AppointDirector(Caller by, CaseId caseId, OrganisationId organisation) {}
