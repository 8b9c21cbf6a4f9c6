package nl.ketenkaart.context.terms;

import java.util.UUID;
import nl.ketenkaart.platform.identity.TypedId;

/** An information request, as named by itself and by what answers it. */
public record RequestId(UUID value) implements TypedId {}
