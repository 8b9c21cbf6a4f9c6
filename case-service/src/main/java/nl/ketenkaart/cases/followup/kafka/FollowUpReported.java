package nl.ketenkaart.cases.followup.kafka;

import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.followup.Duties;

/** What a case needs of follow-up-reported.v1: that somebody reported, and whether it is done. Deliberately not the evidence. */
record FollowUpReported(CaseId caseId, UUID followUpId, UUID concerning, String what, String outcome) {
    private static final String BY_NOBODY = "REPLACED";
    private static final Set<String> OF_A_DECISION = Set.of("START_MEASURE", "GIVE_FEEDBACK");
    private static final Set<String> LEAVING_OPEN = Set.of("NOT_STARTED", "PARTLY_ANSWERED");

    /** Triage is a duty too, and long done when there is something to follow up; what a revision ends nobody reported. */
    boolean ofADecision() {
        return OF_A_DECISION.contains(what) && !outcome.equals(BY_NOBODY);
    }

    /** What a decision asked is done with it, also where that was heard of before the duty. */
    Duties after(Duties before) {
        if (LEAVING_OPEN.contains(outcome)) {
            return before;
        }
        return before.ended(followUpId, OF_A_DECISION.contains(what) ? concerning : followUpId);
    }
}
