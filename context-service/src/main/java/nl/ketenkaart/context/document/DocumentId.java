package nl.ketenkaart.context.document;

import java.util.UUID;
import nl.ketenkaart.platform.identity.TypedId;

/** A document of one case. */
public record DocumentId(UUID value) implements TypedId {}
