package nl.ketenkaart.ctl.organisation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.ketenkaart.ctl.settings.Refusal;
import nl.ketenkaart.local.realm.Delegation;
import nl.ketenkaart.local.realm.Joining;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An organisation of {@code organisations.json} joins: what the realm as code gives everybody is made for it in Keycloak. The services read the
 * same file, so it has to be rolled out to them first.
 */
public final class AddOrganisation {
    private static final String ORGANISATIONS = "/group-by-path/organisations";
    private final Realm realm;
    private final Path directory;

    /** @param directory of the realm as code */
    public AddOrganisation(Realm realm, Path directory) {
        this.realm = realm;
        this.directory = directory;
    }

    /**
     * What there is to do, in order.
     *
     * @param keys where the organisation publishes the keys of its client (JWKS); empty: it cannot sign in yet
     * @throws Refusal when it is not listed, or is there already
     */
    public List<Step> plan(String id, String keys) throws IOException, InterruptedException {
        var joining = Joining.of(directory, id)
                .orElseThrow(() -> new Refusal(
                        id + " is not in organisations.json: add it there, and roll that out to the services"
                                + " first."));
        if (!keys.isEmpty() && !keys.startsWith("https://")) {
            throw new Refusal("Keys are fetched over https alone, not from " + keys + ".");
        }
        if (realm.ask(ORGANISATIONS + "/" + id).has("id")) {
            throw new Refusal(id + " is in Keycloak already; what is missing there can be seen in its console.");
        }
        var clientId = joining.client().path("clientId").asString();
        return List.of(
                new Step(
                        "make the group /organisations/" + id + " and below it one for each role",
                        () -> groups(joining)),
                new Step(
                        "make the client " + clientId
                                + (keys.isEmpty()
                                        ? ", without a key: it cannot sign in yet"
                                        : ", with the keys at " + keys),
                        () -> client(joining, keys)),
                new Step(
                        "put its service account into the group, as " + roles(joining.account()),
                        () -> account(joining)),
                new Step(
                        "let the organisation's own admins manage its people",
                        () -> new Delegation(realm).toOrganisation(id)));
    }

    private static String roles(JsonNode bearer) {
        return String.join(
                ", ",
                bearer.path("realmRoles").valueStream().map(JsonNode::asString).toList());
    }

    private void groups(Joining joining) throws IOException, InterruptedException {
        var group = joining.group().deepCopy();
        group.remove("subGroups");
        var all = realm.ask(ORGANISATIONS).path("id").asString();
        var made = realm.make("/groups/" + all + "/children", group.toString());
        for (var below : joining.group().path("subGroups")) {
            var named = JsonMapper.shared().createObjectNode().set("name", below.path("name"));
            var child = realm.make("/groups/" + made.path("id").asString() + "/children", named.toString());
            give("/groups/" + child.path("id").asString(), below);
        }
    }

    private void give(String bearer, JsonNode roles) throws IOException, InterruptedException {
        var given = JsonMapper.shared().createArrayNode();
        for (var role : roles.path("realmRoles")) {
            given.add(realm.ask("/roles/" + role.asString()));
        }
        realm.make(bearer + "/role-mappings/realm", given.toString());
    }

    private void client(Joining joining, String keys) throws IOException, InterruptedException {
        var client = joining.client().deepCopy();
        if (!keys.isEmpty()) {
            ((ObjectNode) client.path("attributes")).put("use.jwks.url", "true").put("jwks.url", keys);
        }
        realm.make("/clients", client.toString());
    }

    private void account(Joining joining) throws IOException, InterruptedException {
        var clientId = joining.client().path("clientId").asString();
        var client =
                realm.ask("/clients?clientId=" + clientId).path(0).path("id").asString();
        var account = realm.ask("/clients/" + client + "/service-account-user")
                .path("id")
                .asString();
        var group = realm.ask(
                "/group-by-path" + joining.account().path("groups").path(0).asString());
        realm.change("/users/" + account + "/groups/" + group.path("id").asString(), "{}");
        give("/users/" + account, joining.account());
    }
}
