package nl.ketenkaart.notifications.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * A case came on the agenda of a session, and an organisation sits at its table.
 *
 * @param day of the session, in the Netherlands
 * @param key tells this duty from those of others for the same session
 */
public record SeatInSession(CaseId caseId, OrganisationId organisation, UUID sessionId, LocalDate day, UUID key)
        implements CauseOfDuties {

    List<Duty> attend() {
        return List.of(new Duty(organisation, sessionId, day, key));
    }
}
