package nl.ketenkaart.cases.followup.kafka;

import nl.ketenkaart.cases.casefile.CaseId;

/** What a case needs of follow-up-reported.v1: that there is a report at all. Deliberately not what it says. */
record FollowUpReported(CaseId caseId) {}
