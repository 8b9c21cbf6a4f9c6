package nl.ketenkaart.cases.followup.kafka;

import java.util.Set;
import nl.ketenkaart.cases.casefile.CaseId;

/** What a case needs of follow-up-reported.v1: that somebody reported on what was decided. Deliberately not the evidence. */
record FollowUpReported(CaseId caseId, String what, String outcome) {
    private static final String BY_NOBODY = "REPLACED";
    private static final Set<String> OF_A_DECISION = Set.of("START_MEASURE", "GIVE_FEEDBACK");

    /** Triage is a duty too, and long done when there is something to follow up; what a revision ends nobody reported. */
    boolean ofADecision() {
        return OF_A_DECISION.contains(what) && !outcome.equals(BY_NOBODY);
    }
}
