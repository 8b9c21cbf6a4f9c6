package nl.ketenkaart.notifications.course;

import nl.ketenkaart.notifications.casetable.CaseId;

/** The courses of all cases heard of. Any thread; a failure of the store is thrown. */
public interface CaseCourses {
    CaseCourse of(CaseId caseId);
}
