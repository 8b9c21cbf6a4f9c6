package nl.ketenkaart.context.sight;

import nl.ketenkaart.context.casetable.CaseId;

/** Who sees what in a case; nobody anything where nothing was told. Any thread; a failure of the store is thrown. */
@FunctionalInterface
public interface FindSights {

    Sights of(CaseId caseId);
}
