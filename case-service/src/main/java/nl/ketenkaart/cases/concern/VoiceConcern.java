package nl.ketenkaart.cases.concern;

import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.deliberation.Concern.Words;
import nl.ketenkaart.cases.deliberation.ConcernId;
import nl.ketenkaart.platform.identity.Caller;

/** Say what one's organisation worries about. */
public record VoiceConcern(Caller by, CaseId caseId, ConcernId concernId, Words words) {}
