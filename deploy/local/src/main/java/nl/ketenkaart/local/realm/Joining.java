package nl.ketenkaart.local.realm;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one organisation of {@code organisations.json} gets in the realm, each in Keycloak's own form.
 *
 * @param group with the groups of its roles below it
 * @param client that signs in as the organisation; without a key, so nobody can yet
 * @param account the client's service account
 */
public record Joining(ObjectNode group, ObjectNode client, ObjectNode account) {

    /** Empty when it is not listed. */
    public static Optional<Joining> of(Path directory, String id) {
        var template = read(directory.resolve("organisation.json"));
        for (var organisation : read(directory.resolve("organisations.json"))) {
            if (organisation.path("id").asString().equals(id)) {
                Map<String, JsonNode> values = new LinkedHashMap<>();
                organisation.properties().forEach(one -> values.put(one.getKey(), one.getValue()));
                return Optional.of(new Joining(
                        (ObjectNode) Template.fill(template.path("group"), values),
                        (ObjectNode) Template.fill(template.path("client"), values),
                        (ObjectNode) Template.fill(template.path("serviceAccount"), values)));
            }
        }
        return Optional.empty();
    }

    private static JsonNode read(Path file) {
        return JsonMapper.shared().readTree(file.toFile());
    }
}
