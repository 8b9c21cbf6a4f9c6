package nl.ketenkaart.gateway.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes of a schema in an OpenAPI document one that any validator takes: JSON Schema 2020-12, with all that it refers to inside. */
final class SelfContained {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String COMPONENTS = "#/components/schemas/";
    private static final String DEFS = "$defs";
    private static final String REF = "$ref";
    /** Words that OpenAPI adds to a schema. */
    private static final Set<String> OF_OPENAPI = Set.of("discriminator", "xml", "externalDocs", "example");
    /** Words whose members are names of the author's choice, each with a schema. */
    private static final Set<String> NAMED = Set.of("properties", "patternProperties", "dependentSchemas", DEFS);

    private final JsonNode document;
    private final String address;

    SelfContained(JsonNode document) {
        this.document = document;
        this.address = document.at("/servers/0/url").asString("") + "/schemas/";
    }

    JsonNode schema(String name, JsonNode inDocument) {
        var needed = new ArrayDeque<String>();
        var body = (ObjectNode) inDocument.deepCopy();
        own(body, needed);
        var schema = body.objectNode();
        schema.put("$schema", DIALECT).put("$id", address + name).put("title", name);
        schema.setAll(body);
        var defs = schema.objectNode();
        var known = new TreeSet<String>();
        while (!needed.isEmpty()) {
            var next = needed.pop();
            if (known.add(next)) {
                var definition = document.at("/components/schemas/" + next).deepCopy();
                own(definition, needed);
                defs.set(next, definition);
            }
        }
        if (!defs.isEmpty()) {
            schema.set(DEFS, defs);
        }
        return schema;
    }

    private static void own(JsonNode schema, Deque<String> needed) {
        if (schema instanceof ArrayNode several) {
            several.forEach(one -> own(one, needed));
        } else if (schema instanceof ObjectNode one) {
            one.remove(OF_OPENAPI);
            var reference = one.path(REF).asString("");
            if (reference.startsWith(COMPONENTS)) {
                var name = reference.substring(COMPONENTS.length());
                needed.push(name);
                one.put(REF, "#/" + DEFS + "/" + name);
            }
            one.properties().forEach(word -> {
                if (NAMED.contains(word.getKey())) {
                    word.getValue().forEach(named -> own(named, needed));
                } else if (word.getValue().isContainer()) {
                    own(word.getValue(), needed);
                }
            });
        }
    }
}
