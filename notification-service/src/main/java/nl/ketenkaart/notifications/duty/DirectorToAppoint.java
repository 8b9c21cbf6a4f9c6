package nl.ketenkaart.notifications.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * A case is deepened that nobody directs or was asked to, and an organisation has to see to that.
 *
 * @param key tells this duty from an earlier one in the same case
 */
public record DirectorToAppoint(CaseId caseId, OrganisationId organisation, LocalDate due, UUID key)
        implements CauseOfDuties {

    List<Duty> appoint() {
        return List.of(new Duty(organisation, caseId.value(), due, key));
    }
}
