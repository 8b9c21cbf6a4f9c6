package nl.ketenkaart.local.realm;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The realm in Keycloak's own form of a realm file. Its parts in deploy/keycloak: {@code realm.json} as it stands; for every
 * organisation of {@code organisations.json} what {@code organisation.json} says; for the local stack what
 * {@code local/overlay.json} adds.
 */
public final class Realm {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String EVERY_ORGANISATION = "every organisation";
    private final ObjectNode realm;

    private Realm(ObjectNode realm) {
        this.realm = realm;
    }

    /** Without secrets and without people: what a cluster imports. */
    public static Realm base(Path directory) {
        return new Realm(render(directory, MAPPER.createObjectNode()));
    }

    /** With the secrets and the people of the local stack. */
    public static Realm local(Path directory) {
        return new Realm(render(directory, read(directory.resolve("local/overlay.json"))));
    }

    public String name() {
        return realm.path("realm").asString();
    }

    public String json() {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(realm);
    }

    /** The same for the same content. */
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(json().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode render(Path directory, JsonNode overlay) {
        var realm = (ObjectNode) read(directory.resolve("realm.json"));
        var template = (ObjectNode) read(directory.resolve("organisation.json"));
        proveServices(realm, overlay.path("service"));
        Template.merge(realm, overlay.path("realm"));
        Template.merge((ObjectNode) template.path("client"), overlay.path("client"));
        var users = (ArrayNode) realm.path("users");
        for (var organisation : read(directory.resolve("organisations.json"))) {
            var values = valuesOf(organisation);
            ((ArrayNode) realm.at("/groups/0/subGroups")).add(Template.fill(template.path("group"), values));
            ((ArrayNode) realm.path("clients")).add(Template.fill(template.path("client"), values));
            users.add(Template.fill(template.path("serviceAccount"), values));
            addPeople(users, overlay, values);
        }
        return realm;
    }

    /** The services among the clients of the base; there each has a key of its own. */
    private static void proveServices(ObjectNode realm, JsonNode overlay) {
        for (var client : realm.path("clients")) {
            if (client.path("serviceAccountsEnabled").asBoolean()) {
                Template.merge((ObjectNode) client, Template.fill(overlay, Map.of("id", client.path("clientId"))));
            }
        }
    }

    private static void addPeople(ArrayNode users, JsonNode overlay, Map<String, JsonNode> organisation) {
        for (var people : overlay.path("people")) {
            var of = people.path("of").asString();
            if (of.equals(EVERY_ORGANISATION) || people.path("of").equals(organisation.get("id"))) {
                Map<String, JsonNode> values = new LinkedHashMap<>(organisation);
                values.put("role", people.path("role"));
                users.add(Template.fill(overlay.path("person"), values));
            }
        }
    }

    private static Map<String, JsonNode> valuesOf(JsonNode organisation) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        organisation.properties().forEach(property -> values.put(property.getKey(), property.getValue()));
        return values;
    }

    private static JsonNode read(Path file) {
        return MAPPER.readTree(file.toFile());
    }
}
