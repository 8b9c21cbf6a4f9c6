package nl.ketenkaart.cases.closing;

import java.time.Instant;
import java.util.UUID;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.ending.ReopeningId;

/** Keeps a case, and whatever is held in it, from being destroyed while it is opened again; of the two at the same moment one wins. */
public interface StayOfErasure {

    /**
     * Before the case is opened again; false when something of it was destroyed, or is about to be.
     *
     * @param token of this attempt alone
     */
    boolean begin(CaseId caseId, UUID token, ReopeningId reopening, Instant at);

    /** It is not opened again after all. */
    void lift(CaseId caseId, UUID token);
}
