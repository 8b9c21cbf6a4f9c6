package nl.ketenkaart.cases.followup.kafka;

import java.time.Instant;
import nl.ketenkaart.cases.casefile.CaseId;

/** What a case needs of follow-up-stalled.v1: that something stands still. Deliberately not what, nor whose it is. */
record FollowUpStalled(CaseId caseId, Instant at) {}
