package nl.ketenkaart.notifications.duty;

import java.time.LocalDate;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;

/** Who owes an answer about what, and by which day. */
record Duty(OrganisationId owner, UUID concerning, LocalDate due) {}
