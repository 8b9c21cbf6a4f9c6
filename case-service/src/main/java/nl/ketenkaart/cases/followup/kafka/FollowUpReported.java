package nl.ketenkaart.cases.followup.kafka;

import java.util.Set;
import nl.ketenkaart.cases.casefile.CaseId;

/** What a case needs of follow-up-reported.v1: that there is a report, on what was decided. Deliberately not what it says. */
record FollowUpReported(CaseId caseId, String what) {
    private static final Set<String> OF_A_DECISION = Set.of("START_MEASURE", "GIVE_FEEDBACK");

    /** Triage is a duty too, and long done when there is something to follow up. */
    boolean ofADecision() {
        return OF_A_DECISION.contains(what);
    }
}
