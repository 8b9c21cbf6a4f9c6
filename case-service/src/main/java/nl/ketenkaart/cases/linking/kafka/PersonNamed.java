package nl.ketenkaart.cases.linking.kafka;

import nl.ketenkaart.cases.casefile.CaseId;

/** What linking needs of case-raised.v1, person-added.v1 and person-corrected.v1: in which case. Who it is, the case says. */
record PersonNamed(CaseId caseId) {}
