package nl.ketenkaart.cases.seating;

import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.table.Exclusion;
import nl.ketenkaart.platform.identity.Caller;

/** Keep an organisation or a person out of a case for a conflict of interest. */
public record ExcludeParticipant(Caller by, CaseId caseId, Exclusion exclusion) {}
