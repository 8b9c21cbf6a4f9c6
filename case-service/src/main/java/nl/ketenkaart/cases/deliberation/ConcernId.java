package nl.ketenkaart.cases.deliberation;

import java.util.UUID;
import nl.ketenkaart.platform.identity.TypedId;

public record ConcernId(UUID value) implements TypedId {}
