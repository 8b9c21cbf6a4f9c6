package nl.ketenkaart.cases.interpreting;

import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.deliberation.DissentId;
import nl.ketenkaart.cases.deliberation.InterpretationId;
import nl.ketenkaart.platform.identity.Caller;

/** Record where one's organisation sees it differently. */
public record RecordDissent(Caller by, CaseId caseId, InterpretationId interpretationId, Words words) {

    /** A dissent in words. */
    public record Words(DissentId dissentId, String text) {}
}
