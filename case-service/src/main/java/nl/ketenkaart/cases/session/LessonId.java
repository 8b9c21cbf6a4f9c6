package nl.ketenkaart.cases.session;

import java.util.UUID;
import nl.ketenkaart.platform.identity.TypedId;

public record LessonId(UUID value) implements TypedId {}
