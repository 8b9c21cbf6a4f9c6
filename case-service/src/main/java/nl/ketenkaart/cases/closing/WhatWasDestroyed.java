package nl.ketenkaart.cases.closing;

import nl.ketenkaart.cases.casefile.CaseId;

/** Of which cases something was destroyed because its term was over. */
@FunctionalInterface
public interface WhatWasDestroyed {

    boolean isSomethingOf(CaseId caseId);
}
