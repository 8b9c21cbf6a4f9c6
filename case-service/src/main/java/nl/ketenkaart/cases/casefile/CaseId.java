package nl.ketenkaart.cases.casefile;

import java.util.UUID;
import nl.ketenkaart.platform.identity.TypedId;

public record CaseId(UUID value) implements TypedId {}
