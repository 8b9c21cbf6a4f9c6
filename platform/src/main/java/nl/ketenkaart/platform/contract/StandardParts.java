package nl.ketenkaart.platform.contract;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds to each operation what is the same for all: so a contract says only what is its own. */
final class StandardParts {
    private static final String REF = "$ref";
    /** Of a read that brings a body: it needs no key, for there is nothing to be done once. */
    private static final String STORES_NOTHING = "x-stores-nothing";

    private final ObjectNode standard;

    StandardParts(ObjectNode standard) {
        this.standard = standard;
    }

    void completeAll(ObjectNode root, List<String> methods) {
        var components = object(root, "components");
        standard.get("components").properties().forEach(kind -> {
            var mine = object(components, kind.getKey());
            kind.getValue().properties().forEach(part -> mine.set(part.getKey(), part.getValue()));
        });
        root.set("security", standard.get("security"));
        root.get("paths")
                .forEach(path -> methods.forEach(method -> {
                    if (path.get(method) instanceof ObjectNode operation) {
                        complete(operation, method);
                    }
                }));
    }

    private void complete(ObjectNode operation, String method) {
        var responses = object(operation, "responses");
        responses.forEach(this::header);
        refusals(method).forEach(status -> {
            if (!responses.has(status)) {
                responses.putObject(status).put(REF, "#/components/responses/" + status);
            }
        });
        parameters(operation, operation.path(STORES_NOTHING).asBoolean(false) ? "get" : method);
    }

    private List<String> refusals(String method) {
        return standard.get("refusals")
                .get(method)
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private void parameters(ObjectNode operation, String method) {
        var parameters =
                operation.get("parameters") instanceof ArrayNode there ? there : operation.putArray("parameters");
        standard.get("parameters")
                .get(method)
                .forEach(name -> parameters.addObject().put(REF, "#/components/parameters/" + name.asString()));
    }

    private void header(JsonNode response) {
        if (response instanceof ObjectNode own && !own.has(REF)) {
            object(own, "headers").putObject("API-Version").put(REF, "#/components/headers/API-Version");
        }
    }

    private static ObjectNode object(ObjectNode parent, String name) {
        return parent.get(name) instanceof ObjectNode there ? there : parent.putObject(name);
    }
}
