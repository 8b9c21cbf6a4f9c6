package nl.ketenkaart.cases.closing;

import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.ending.Closure;
import nl.ketenkaart.cases.ending.ClosureId;
import nl.ketenkaart.platform.identity.Caller;

/** Close a case, or hand it over. */
public record CloseCase(Caller by, CaseId caseId, ClosureId closureId, Closure.Words words) {}
