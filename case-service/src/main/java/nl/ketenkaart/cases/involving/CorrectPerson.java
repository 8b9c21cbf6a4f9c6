package nl.ketenkaart.cases.involving;

import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.report.PersonId;
import nl.ketenkaart.platform.identity.Caller;

/** Put right what is known of somebody. */
public record CorrectPerson(Caller by, CaseId caseId, PersonId personId, Correction correction) {}
