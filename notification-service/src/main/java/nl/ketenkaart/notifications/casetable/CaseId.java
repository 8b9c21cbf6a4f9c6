package nl.ketenkaart.notifications.casetable;

import java.util.UUID;
import nl.ketenkaart.platform.identity.TypedId;

/** The id of a case, given by case-service. */
public record CaseId(UUID value) implements TypedId {}
