package nl.ketenkaart.cases.deliberation;

import java.util.UUID;
import nl.ketenkaart.platform.identity.TypedId;

public record DecisionId(UUID value) implements TypedId {}
