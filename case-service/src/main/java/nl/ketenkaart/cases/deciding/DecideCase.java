package nl.ketenkaart.cases.deciding;

import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.deliberation.DecisionId;
import nl.ketenkaart.cases.deliberation.Ruling;
import nl.ketenkaart.platform.identity.Caller;

/** Decide on a case. */
public record DecideCase(Caller by, CaseId caseId, DecisionId decisionId, Ruling ruling) {}
