package nl.ketenkaart.context.casetable;

import java.util.Optional;

/** The tables of all cases heard of. Any thread; a failure of the store is thrown, and then nothing is done. */
@FunctionalInterface
public interface CaseTables {

    Optional<CaseTable> find(CaseId caseId);
}
