package nl.ketenkaart.context.casetable;

import java.util.UUID;
import nl.ketenkaart.platform.identity.TypedId;

/** A person of one case, known here by this id alone; given by case-service. */
public record PersonId(UUID value) implements TypedId {}
