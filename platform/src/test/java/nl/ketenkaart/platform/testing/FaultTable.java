package nl.ketenkaart.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.ketenkaart.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table of what can be wrong with a body: a body that is right, and rows that each change it by a JSON Merge Patch and say
 * which faults it has then, all of them.
 */
public final class FaultTable {
    private final JsonNode table;

    private FaultTable(JsonNode table) {
        this.table = table;
    }

    /** @param fault what is wrong, for people */
    public record Row(String fault, String body, Map<String, String> faults) {
        /** What an answer names, to be compared with {@link #faults}. */
        public static Map<String, String> named(String problem) {
            var named = new TreeMap<String, String>();
            Json.mapper()
                    .readTree(problem)
                    .path("errors")
                    .forEach(e -> named.merge(
                            e.get("pointer").asString(), e.get("detail").asString(), (a, b) -> a + " / " + b));
            return named;
        }
    }

    /** @param words what stands for the names in braces */
    public static FaultTable read(Path file, Map<String, String> words) {
        try {
            var text = Files.readString(file);
            for (var word : words.entrySet()) {
                text = text.replace("{" + word.getKey() + "}", word.getValue());
            }
            return new FaultTable(Json.mapper().readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String body() {
        return table.get("body").toString();
    }

    public Stream<Row> rows() {
        return table.get("rows").valueStream().map(this::row);
    }

    private Row row(JsonNode row) {
        var faults = new TreeMap<String, String>();
        row.get("faults")
                .properties()
                .forEach(fault -> faults.put(fault.getKey(), fault.getValue().asString()));
        var patched = patched(table.get("body").deepCopy(), row.get("patch"));
        return new Row(row.get("fault").asString(), patched.toString(), faults);
    }

    /** RFC 7396. */
    private static JsonNode patched(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        var object = target instanceof ObjectNode there ? there : Json.mapper().createObjectNode();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                object.remove(change.getKey());
            } else {
                object.set(change.getKey(), patched(object.path(change.getKey()), change.getValue()));
            }
        });
        return object;
    }
}
