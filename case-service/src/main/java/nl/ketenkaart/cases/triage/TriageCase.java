package nl.ketenkaart.cases.triage;

import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.casefile.Triage;
import nl.ketenkaart.platform.identity.Caller;

/** Accept a case for deepening, or decline it. */
public record TriageCase(Caller by, CaseId caseId, Triage triage) {}
