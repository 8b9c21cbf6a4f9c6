package nl.ketenkaart.notifications.ending;

import java.time.Instant;
import java.util.Set;
import nl.ketenkaart.notifications.casetable.CaseId;

/** What duties need of case-accepted.v1 and case-declined.v1: that there was triage. Deliberately not what it came to, nor why. */
public record CaseTriaged(CaseId caseId, Instant at) {
    /** The stems of the events that say so. */
    public static final Set<String> EVENTS = Set.of("case-accepted", "case-declined");
}
