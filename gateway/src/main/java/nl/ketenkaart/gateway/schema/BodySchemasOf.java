package nl.ketenkaart.gateway.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Finds the bodies of a contract: what is sent, line by line where it is lines, and what a success answers. */
final class BodySchemasOf {
    private static final String JSON = "application/json";
    private static final List<String> SENT = List.of(JSON, "application/x-ndjson");
    private static final String PARTS = "multipart/form-data";
    private final JsonNode document;
    private final SelfContained making;
    private final List<BodySchema> found = new ArrayList<>();

    private BodySchemasOf(JsonNode document) {
        this.document = document;
        this.making = new SelfContained(document);
    }

    static List<BodySchema> contract(JsonNode document) {
        return new BodySchemasOf(document).all();
    }

    private List<BodySchema> all() {
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue().has("operationId"))
                        .forEach(method -> operation(path.getKey(), method)));
        return List.copyOf(found);
    }

    private void operation(String path, Map.Entry<String, JsonNode> method) {
        var operation = method.getValue();
        var place = new Place(
                kebab(operation.get("operationId").asString()), method.getKey().toUpperCase(Locale.ROOT), path);
        var sent = operation.path("requestBody").path("content");
        SENT.forEach(type -> add(place, "", type, sent.path(type).path("schema")));
        parts(place, sent.path(PARTS).path("schema").path("properties"));
        operation.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .flatMap(response -> SENT.stream()
                        .map(type ->
                                response.getValue().path("content").path(type).path("schema")))
                .filter(JsonNode::isObject)
                .findFirst()
                .ifPresent(answer -> add(place, "-answer", JSON, answer));
    }

    private record Place(String name, String method, String path) {}

    /** Of several parts those that are described elsewhere are JSON; a file is not. */
    private void parts(Place place, JsonNode parts) {
        parts.properties().stream()
                .filter(part -> part.getValue().has("$ref"))
                .forEach(part -> add(place, "-" + kebab(part.getKey()), PARTS, part.getValue()));
    }

    private void add(Place place, String suffix, String mediaType, JsonNode schema) {
        if (schema.isObject()) {
            var name = place.name() + suffix;
            found.add(new BodySchema(name, place.method(), place.path(), mediaType, making.schema(name, schema)));
        }
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
