package nl.ketenkaart.cases.table;

import java.util.UUID;
import nl.ketenkaart.platform.identity.TypedId;

public record ConsultationId(UUID value) implements TypedId {}
