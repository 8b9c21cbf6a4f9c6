package nl.ketenkaart.cases.raising;

import java.time.Year;
import nl.ketenkaart.cases.casefile.CaseId;

/** The references that cases are called by. */
public interface References {

    /** A reference that no other case has, claimed durably; the same one whenever it is asked for the same case again. */
    String claim(CaseId caseId, Year year);
}
