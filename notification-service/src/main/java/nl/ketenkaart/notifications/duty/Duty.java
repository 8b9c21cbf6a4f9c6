package nl.ketenkaart.notifications.duty;

import java.time.LocalDate;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * Who owes an answer about what, and by which day.
 *
 * @param key tells it from others about the same; the same key is the same duty
 */
record Duty(OrganisationId owner, UUID concerning, LocalDate due, UUID key) {
    /** The only one about this. */
    Duty(OrganisationId owner, UUID concerning, LocalDate due) {
        this(owner, concerning, due, concerning);
    }
}
