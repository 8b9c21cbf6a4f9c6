package nl.ketenkaart.local.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * One operation, as the united contract of the gateway has it.
 *
 * @param path with its parameters in braces
 * @param query the names of what may be asked in the URI
 * @param headers the names of those that it knows
 * @param contentType of its body; empty: it has none
 * @param statuses that are documented for it
 */
record Operation(
        String method,
        String path,
        List<String> query,
        List<String> headers,
        String contentType,
        Set<Integer> statuses) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String ENDLESS = "GET /v1/notifications/stream";

    static List<Operation> all(JsonNode contract) {
        var all = new ArrayList<Operation>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation -> of(contract, path.getKey(), path.getValue(), operation.getKey()))
                        .filter(operation -> !ENDLESS.equals(operation.toString()))
                        .forEach(all::add));
        return List.copyOf(all);
    }

    private static Operation of(JsonNode contract, String path, JsonNode item, String method) {
        var described = item.path(method);
        var parameters = new ArrayList<JsonNode>();
        item.path("parameters").forEach(one -> parameters.add(resolved(contract, one)));
        described.path("parameters").forEach(one -> parameters.add(resolved(contract, one)));
        var types = described.path("requestBody").path("content").propertyNames();
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                isUnversioned(path) ? path : "/v1" + path,
                named(parameters, "query"),
                named(parameters, "header"),
                types.stream().findFirst().orElse(""),
                described.path("responses").propertyNames().stream()
                        .map(Integer::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static boolean isUnversioned(String path) {
        return path.startsWith("/access/") || path.startsWith("/.well-known/");
    }

    private static JsonNode resolved(JsonNode contract, JsonNode node) {
        return node.has("$ref") ? contract.at(node.get("$ref").asString().substring(1)) : node;
    }

    private static List<String> named(List<JsonNode> parameters, String in) {
        return parameters.stream()
                .filter(one -> one.path("in").asString().equals(in))
                .map(one -> one.path("name").asString())
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
