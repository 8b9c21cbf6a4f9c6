package nl.ketenkaart.cases.followup;

import java.time.Instant;
import nl.ketenkaart.cases.casefile.CaseId;

/**
 * Something that was decided stands still.
 *
 * @param since when that was seen
 */
public record ProposeCase(CaseId caseId, Instant since) {}
