package nl.ketenkaart.privacy.subjectaccess;

import java.time.LocalDate;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccess.MadeBy;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.PersonId;

/**
 * This person of a case asks what is held.
 *
 * @param receivedOn the day from which the term runs
 * @param identification how it was established who asks
 */
public record RequestSubjectAccess(
        CaseId caseId, PersonId personId, MadeBy madeBy, LocalDate receivedOn, String identification) {}
