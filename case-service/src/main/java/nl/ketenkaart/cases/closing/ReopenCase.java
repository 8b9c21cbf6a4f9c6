package nl.ketenkaart.cases.closing;

import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.ending.ReopeningId;
import nl.ketenkaart.platform.identity.Caller;

/** Open a case again that was closed, handed over or declined. */
public record ReopenCase(Caller by, CaseId caseId, ReopeningId reopeningId, String reason) {}
