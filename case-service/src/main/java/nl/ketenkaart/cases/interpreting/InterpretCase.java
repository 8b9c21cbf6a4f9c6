package nl.ketenkaart.cases.interpreting;

import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.deliberation.InterpretationId;
import nl.ketenkaart.cases.deliberation.Picture;
import nl.ketenkaart.platform.identity.Caller;

/** Record how the table sees the situation now. */
public record InterpretCase(Caller by, CaseId caseId, InterpretationId interpretationId, Picture picture) {}
