package nl.ketenkaart.cases.followup;

import nl.ketenkaart.cases.casefile.CaseId;

/** What was heard of the duties of a case. Any thread; a failure of the store is thrown. */
public interface FindDuties {
    Duties of(CaseId caseId);
}
