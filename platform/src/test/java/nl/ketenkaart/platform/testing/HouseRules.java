package nl.ketenkaart.platform.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.ketenkaart.platform.contract.OpenApiDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a published contract must be, beyond being valid OpenAPI: the technical rules of the NL API Design Rules that a document
 * can break, and those that their own linter lets through.
 */
final class HouseRules {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Set<String> BESIDE_METHODS = Set.of("parameters", "summary", "description", "servers");
    private static final Pattern SEGMENT =
            Pattern.compile("\\{[a-zA-Z]+}|\\.well-known|_?[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z]+)*");
    private static final Pattern QUERY_KEY = Pattern.compile("[a-z][a-zA-Z0-9]*");
    private static final Pattern SENSITIVE =
            Pattern.compile("(?i)bsn|naam|name|geboorte|birth|token|secret|password|email|telefoon");
    private static final Pattern SERVER = Pattern.compile(".*/v[0-9]+");
    private final ObjectNode root;
    private final List<String> broken = new ArrayList<>();

    private HouseRules(OpenApiDocument document) {
        this.root = document.root();
    }

    /** Every rule that is broken, and where. */
    static List<String> broken(OpenApiDocument document) {
        return new HouseRules(document).broken();
    }

    private List<String> broken() {
        check(root.get("security") != null && !root.get("security").isEmpty(), "security is missing");
        root.at("/servers")
                .forEach(server -> check(SERVER.matcher(text(server, "url")).matches(), "a server: only the major"));
        for (var key : List.of("name", "url", "email")) {
            check(root.at("/info/contact").has(key), "info.contact." + key + " is missing");
        }
        root.get("paths").properties().forEach(path -> path(path.getKey(), path.getValue()));
        return broken;
    }

    private void path(String path, JsonNode item) {
        for (var segment : path.substring(1).split("/", -1)) {
            check(SEGMENT.matcher(segment).matches(), path + ": the segment '" + segment + "'");
        }
        parameters(path, item.path("parameters"));
        item.properties().forEach(part -> {
            var known = METHODS.contains(part.getKey()) || BESIDE_METHODS.contains(part.getKey());
            check(known, path + ": the method " + part.getKey());
            if (METHODS.contains(part.getKey())) {
                operation(part.getKey() + " " + path, part.getValue());
            }
        });
    }

    private void operation(String where, JsonNode operation) {
        parameters(where, operation.path("parameters"));
        operation.get("responses").properties().forEach(response -> {
            var status = response.getKey();
            var answer = resolved(response.getValue());
            check(!status.equals("422"), where + ": invalid input is 400");
            check(answer.at("/headers/API-Version").isObject(), where + " " + status + ": no API-Version");
            if (status.matches("[45]..")) {
                check(answer.path("content").has("application/problem+json"), where + " " + status + ": no problem");
            }
        });
    }

    private void parameters(String where, JsonNode parameters) {
        parameters.forEach(reference -> {
            var parameter = resolved(reference);
            var name = text(parameter, "name");
            var in = text(parameter, "in");
            check(!in.equals("query") || QUERY_KEY.matcher(name).matches(), where + ": the key " + name);
            check(in.equals("header") || !SENSITIVE.matcher(name).find(), where + ": sensitive: " + name);
        });
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(text(node, "$ref").substring(1)) : node;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private void check(boolean kept, String rule) {
        if (!kept) {
            broken.add(rule);
        }
    }
}
