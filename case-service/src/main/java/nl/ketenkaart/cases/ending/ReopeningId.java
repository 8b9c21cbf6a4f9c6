package nl.ketenkaart.cases.ending;

import java.util.UUID;
import nl.ketenkaart.platform.identity.TypedId;

public record ReopeningId(UUID value) implements TypedId {}
