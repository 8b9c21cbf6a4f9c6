package nl.ketenkaart.privacy.retention;

import java.time.LocalDate;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;

/** Whether somebody asked to know what is held, and has a right to an answer still: until then nothing of it is destroyed by the clock. */
@FunctionalInterface
public interface OpenRequests {

    boolean concern(UUID caseId, OrganisationId owner, LocalDate today);
}
