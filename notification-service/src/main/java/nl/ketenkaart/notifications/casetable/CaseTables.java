package nl.ketenkaart.notifications.casetable;

import java.time.Instant;
import java.util.Optional;
import nl.ketenkaart.platform.identity.Caller;

/** The tables of all cases heard of. Any thread; a failure of the store is thrown, and then nobody is told anything. */
public interface CaseTables {

    Optional<CaseTable> find(CaseId caseId);

    default Standing standing(Caller caller, CaseId caseId, Instant at) {
        return find(caseId).orElse(CaseTable.EMPTY).standing(caller, at);
    }
}
