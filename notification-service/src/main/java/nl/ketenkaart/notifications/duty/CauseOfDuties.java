package nl.ketenkaart.notifications.duty;

import nl.ketenkaart.notifications.casetable.CaseId;

/** Something that happened in a case and leaves organisations with something to do. */
public sealed interface CauseOfDuties
        permits CaseRaised,
                CaseDecided,
                DirectorAppointed,
                DirectorToAppoint,
                InformationRequested,
                PersonToInform,
                SeatInSession {
    CaseId caseId();
}
