package nl.ketenkaart.cases.ending;

import java.util.UUID;
import nl.ketenkaart.platform.identity.TypedId;

public record ClosureId(UUID value) implements TypedId {}
