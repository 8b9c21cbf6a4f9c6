package nl.ketenkaart.notifications.request;

import java.time.Instant;
import java.util.UUID;
import nl.ketenkaart.notifications.casetable.CaseId;

/** What duties need of information-request-answered.v1: whether all is answered. Deliberately not the answer, nor on what ground. */
public record InformationRequestAnswered(CaseId caseId, UUID requestId, String kind, Instant at) {
    private static final String IN_PART = "PARTIAL";

    /** A refusal, and that nothing is held, are answers too. */
    boolean inFull() {
        return !kind.equals(IN_PART);
    }
}
