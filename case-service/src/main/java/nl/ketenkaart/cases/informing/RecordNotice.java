package nl.ketenkaart.cases.informing;

import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.report.Notice;
import nl.ketenkaart.platform.identity.Caller;

/** Record that a person was told, or why not yet and until when. */
public record RecordNotice(Caller by, CaseId caseId, Notice notice) {}
