package nl.ketenkaart.gateway.contract;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What one service says that it does: its OpenAPI 3.1 document. */
record Contract(JsonNode document) {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final String PARAMETERS = "parameters";
    private static final String SERVERS = "servers";

    /**
     * @throws IllegalArgumentException when this is no such document
     */
    static Contract read(JsonMapper mapper, byte[] json) {
        try {
            var document = mapper.readTree(json);
            if (document.path("openapi").asString("").startsWith("3.1.")
                    && document.path("paths").isObject()) {
                return new Contract(document);
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
        throw new IllegalArgumentException("not an OpenAPI 3.1 document");
    }

    String version() {
        return document.at("/info/version").asString("");
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        document.get("paths")
                .properties()
                .forEach(path -> METHODS.forEach(method -> {
                    if (path.getValue().get(method) instanceof ObjectNode own) {
                        operations.add(operation(path.getKey(), path.getValue(), method, own.deepCopy()));
                    }
                }));
        return operations;
    }

    /** What stands on the path holds for each of its operations, and is moved there: so paths can be united. */
    private Operation operation(String path, JsonNode item, String method, ObjectNode own) {
        if (item.has(PARAMETERS)) {
            var parameters = own.has(PARAMETERS) ? own.withArray("/" + PARAMETERS) : own.putArray(PARAMETERS);
            item.get(PARAMETERS).forEach(parameters::add);
        }
        if (item.has(SERVERS) && !own.has(SERVERS)) {
            own.set(SERVERS, item.get(SERVERS));
        }
        var servers = own.has(SERVERS) ? own.get(SERVERS) : document.path(SERVERS);
        return new Operation(path, method, own, prefix(servers) + path, produced(own));
    }

    private static String prefix(JsonNode servers) {
        var path = URI.create(servers.path(0).path("url").asString("")).getPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private List<String> produced(ObjectNode operation) {
        var types = new ArrayList<String>();
        operation.path("responses").properties().forEach(response -> {
            if (response.getKey().startsWith("2")) {
                types.addAll(resolved(response.getValue()).path("content").propertyNames());
            }
        });
        return types;
    }

    private JsonNode resolved(JsonNode part) {
        var reference = part.path("$ref").asString("");
        return reference.startsWith("#/") ? document.at(reference.substring(1)) : part;
    }
}
