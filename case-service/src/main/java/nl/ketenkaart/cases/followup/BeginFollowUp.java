package nl.ketenkaart.cases.followup;

import nl.ketenkaart.cases.casefile.CaseId;

/** Somebody reported on what was decided. */
public record BeginFollowUp(CaseId caseId) {}
