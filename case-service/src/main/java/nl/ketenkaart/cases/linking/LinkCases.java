package nl.ketenkaart.cases.linking;

import nl.ketenkaart.cases.casefile.CaseId;

/** Somebody was named in a case, or otherwise than before: look for the same person in others. */
public record LinkCases(CaseId caseId) {}
