package nl.ketenkaart.notifications.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * Somebody is discussed who was not told so, and an organisation directs the case and has to see to it.
 *
 * @param key tells this duty from an earlier one about the same person
 */
public record PersonToInform(CaseId caseId, OrganisationId director, UUID personId, LocalDate due, UUID key)
        implements CauseOfDuties {

    List<Duty> inform() {
        return List.of(new Duty(director, personId, due, key));
    }
}
