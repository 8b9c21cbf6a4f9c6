package nl.ketenkaart.local.realm;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.ketenkaart.local.place.Checkout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm's files, read and rendered. */
final class RealmFixture {
    static final Path FILES = Checkout.around(Path.of("")).keycloak();
    static final JsonNode BASE = JsonMapper.shared().readTree(Realm.base(FILES).json());
    static final JsonNode LOCAL =
            JsonMapper.shared().readTree(Realm.local(FILES).json());

    private RealmFixture() {}

    static List<JsonNode> organisations() {
        return list(
                JsonMapper.shared().readTree(FILES.resolve("organisations.json").toFile()));
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    static List<String> texts(JsonNode array) {
        return list(array).stream().map(JsonNode::asString).toList();
    }

    static List<JsonNode> organisationClients(JsonNode realm) {
        return list(realm.path("clients")).stream()
                .filter(client -> client.path("clientId").asString().endsWith("-api"))
                .toList();
    }

    static JsonNode client(JsonNode realm, String clientId) {
        return list(realm.path("clients")).stream()
                .filter(client -> client.path("clientId").asString().equals(clientId))
                .findFirst()
                .orElseThrow();
    }

    static JsonNode user(JsonNode realm, String username) {
        return list(realm.path("users")).stream()
                .filter(user -> user.path("username").asString().equals(username))
                .findFirst()
                .orElseThrow();
    }

    /** The ways in which a client can obtain a token. */
    static List<String> grantsOf(JsonNode client) {
        return List.of(
                        "standardFlowEnabled",
                        "implicitFlowEnabled",
                        "directAccessGrantsEnabled",
                        "serviceAccountsEnabled")
                .stream()
                .filter(grant -> client.path(grant).asBoolean(true))
                .toList();
    }
}
