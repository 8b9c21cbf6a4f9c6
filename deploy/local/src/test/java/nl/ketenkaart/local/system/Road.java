package nl.ketenkaart.local.system;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import nl.ketenkaart.local.place.Port;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One route of one service, as its contract tells it; that a service maps these and no other is tested by the service.
 *
 * @param path with its parameters in braces
 * @param purposeful it asks what it is read for
 */
record Road(Port service, String method, String path, boolean purposeful) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, Port> SERVICES = Map.of(
            "case-service", Port.CASE_SERVICE,
            "context-service", Port.CONTEXT_SERVICE,
            "privacy-service", Port.PRIVACY_SERVICE,
            "notification-service", Port.NOTIFICATION_SERVICE);

    static List<Road> all(Path root) {
        var roads = new ArrayList<Road>();
        SERVICES.forEach((service, port) -> {
            var contract = new YAMLMapper().readTree(root.resolve(service + "/contracts/openapi.yaml"));
            contract.path("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().forEach(operation -> {
                        if (METHODS.contains(operation.getKey())) {
                            roads.add(of(port, path.getKey(), operation));
                        }
                    }));
        });
        return List.copyOf(roads);
    }

    private static Road of(Port port, String path, Map.Entry<String, JsonNode> operation) {
        var prefix = path.startsWith("/access/") || path.startsWith("/.well-known/") ? "" : "/v1";
        return new Road(
                port,
                operation.getKey().toUpperCase(Locale.ROOT),
                prefix + path,
                operation.getValue().path("parameters").toString().contains("Purpose"));
    }

    boolean writes() {
        return !method.equals("GET");
    }

    /** Where it leads to; nowhere in particular without one. */
    List<String> parameters() {
        return PARAMETER.matcher(path).results().map(found -> found.group(1)).toList();
    }

    String filled(UnaryOperator<String> ids) {
        return fill(path, ids);
    }

    static String fill(String text, UnaryOperator<String> ids) {
        return PARAMETER.matcher(text).replaceAll(found -> ids.apply(found.group(1)));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    /** Who may try them, and of which kind each is. */
    static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        var file = SystemStack.stack().settings().checkout().organisations();
        JsonMapper.shared()
                .readTree(file.toFile())
                .forEach(one ->
                        kinds.put(one.path("id").asString(), one.path("kind").asString()));
        return kinds;
    }
}
