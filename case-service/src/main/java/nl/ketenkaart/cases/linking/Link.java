package nl.ketenkaart.cases.linking;

import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * That a case has a person in common with another one, as far as this one goes; the other has a link of its own. It is made
 * once, for the pair, and stays on record: a correction after which the two would not be alike any more does not unsay that
 * somebody was told.
 *
 * @param raiser which raised this case
 */
public record Link(CaseId caseId, CaseId linkedCaseId, OrganisationId raiser) {}
