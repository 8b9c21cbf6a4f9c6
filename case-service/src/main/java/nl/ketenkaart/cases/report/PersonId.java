package nl.ketenkaart.cases.report;

import java.util.UUID;
import nl.ketenkaart.platform.identity.TypedId;

public record PersonId(UUID value) implements TypedId {}
