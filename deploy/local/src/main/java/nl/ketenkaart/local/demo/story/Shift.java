package nl.ketenkaart.local.demo.story;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Moves every date and every instant in a text of JSON by the distance between two moments: what was yesterday in the story is
 * yesterday when it is played, and everybody keeps their age. Days are those of UTC, as the services count them.
 */
final class Shift {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}.*");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private final Duration distance;
    private final long days;

    Shift(Instant from, Instant to) {
        this.distance = Duration.between(from, to);
        this.days = ChronoUnit.DAYS.between(day(from), day(to));
    }

    ObjectNode of(ObjectNode object) {
        var moved = NODES.objectNode();
        object.forEachEntry((name, value) -> moved.set(name, of(value)));
        return moved;
    }

    private JsonNode of(JsonNode value) {
        return switch (value) {
            case ObjectNode object -> of(object);
            case ArrayNode array -> of(array);
            case StringNode text -> NODES.stringNode(of(text.stringValue()));
            default -> value;
        };
    }

    private ArrayNode of(ArrayNode array) {
        var moved = NODES.arrayNode();
        array.values().forEach(value -> moved.add(of(value)));
        return moved;
    }

    private String of(String text) {
        if (DATE.matcher(text).matches()) {
            return LocalDate.parse(text).plusDays(days).toString();
        }
        if (INSTANT.matcher(text).matches()) {
            var moved = OffsetDateTime.parse(text).toInstant().plus(distance);
            return moved.truncatedTo(ChronoUnit.SECONDS).toString();
        }
        return text;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
