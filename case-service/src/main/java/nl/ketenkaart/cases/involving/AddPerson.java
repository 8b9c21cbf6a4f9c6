package nl.ketenkaart.cases.involving;

import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.report.Person;
import nl.ketenkaart.platform.identity.Caller;

/** Add somebody who is involved too. */
public record AddPerson(Caller by, CaseId caseId, Person person) {}
