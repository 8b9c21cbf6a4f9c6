package nl.ketenkaart.privacy.twoworlds;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.story.Told;

/**
 * What is told in one world, in the order of its moments. Ids follow from names, so that what both worlds tell is the same to
 * the byte; what only one tells moves every sequence number behind it.
 */
final class Chronicle {
    /** Between one visible event and the next; what is hidden falls anywhere in between. */
    static final int STEP = 600;

    private static final String PREFIX = "nl.ketenkaart.";
    private final List<Entry> entries = new ArrayList<>();

    /** One event, without its moment. */
    record Event(String type, UUID key, UUID aggregate, String by, Map<String, Object> body) {}

    private record Entry(int second, Event event) {}

    /** @param second after the beginning */
    void tell(int second, Event event) {
        entries.add(new Entry(second, event));
    }

    List<Told> told() {
        var sequences = new HashMap<UUID, Long>();
        return entries.stream()
                .sorted(Comparator.comparing(Entry::second))
                .map(entry -> told(entry, sequences))
                .toList();
    }

    private static Told told(Entry entry, Map<UUID, Long> sequences) {
        var event = entry.event();
        var at = at(entry.second());
        var body = new LinkedHashMap<String, Object>(event.body());
        body.put("at", at.toString());
        return new Told(
                topic(event.type()),
                PREFIX + event.type() + ".v1",
                id(event.type() + event.aggregate() + entry.second()),
                event.key(),
                event.aggregate(),
                sequences.merge(event.aggregate(), 1L, Long::sum),
                at,
                event.by(),
                body);
    }

    static Instant at(int second) {
        return Story.BEGIN.plusSeconds(second);
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String topic(String type) {
        return switch (type.substring(0, type.indexOf('.'))) {
            case "cases" -> "case-events.v1";
            case "context" -> "context-events.v1";
            case "privacy" -> "privacy-events.v1";
            default -> "follow-up-events.v1";
        };
    }
}
