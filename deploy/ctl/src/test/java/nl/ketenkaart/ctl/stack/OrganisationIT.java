package nl.ketenkaart.ctl.stack;

import static nl.ketenkaart.ctl.stack.CtlStack.ctl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.ketenkaart.ctl.organisation.Realm;
import nl.ketenkaart.ctl.settings.CtlSettings.Keycloak;
import nl.ketenkaart.local.demo.partner.Account;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An organisation that joins gets what one of the realm file has; one that leaves signs in no more. */
@ExtendWith(CtlStack.class)
class OrganisationIT {
    private static final String ID = "de-waag";
    private static final List<String> DIFFERENT_LOCALLY = List.of(
            "clientAuthenticatorType", "secret", "attributes", "id", "defaultClientScopes", "optionalClientScopes");

    @TempDir
    Path folder;

    private final Realm realm =
            new Realm(new Keycloak(URI.create(CtlStack.stack().keycloak().toString()), "ketenkaart", "admin", "admin"));

    @Test
    void one_that_joins_gets_what_the_realm_as_code_gives_and_nobody_signs_in_for_one_that_left() throws Exception {
        var imported = seen();
        assertThat(ctl(folder, "organisation", "add", ID).err()).contains("is in Keycloak already");
        assertThat(ctl(folder, "organisation", "add", "nobody").err()).contains("is not in organisations.json");
        removed("/groups/" + idOf("/group-by-path/organisations/" + ID));
        removed("/clients/"
                + realm.ask("/clients?clientId=" + ID + "-api")
                        .path(0)
                        .path("id")
                        .asString());
        permissionGone();

        var plan = ctl(folder, "organisation", "add", ID, "--keys", "https://waag.example/jwks", "--dry-run");
        assertThat(plan.out()).contains("would make the group", "with the keys at https://waag.example/jwks");
        assertThat(realm.ask("/group-by-path/organisations/" + ID).isMissingNode())
                .isTrue();
        var added = ctl(folder, "organisation", "add", ID, "--keys", "https://waag.example/jwks", "--json");
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(seen()).isEqualTo(imported);
        whatNoFileHoldsIsGivenOnce();

        var left = ctl(folder, "organisation", "remove", "buurtteam-utrecht");
        assertThat(left.out())
                .contains(
                        "disable the client buurtteam-utrecht-api",
                        "disable buurtteam-utrecht-professional",
                        "its admins");
        assertThatThrownBy(() -> CtlStack.partners().tokenOf(Account.of("buurtteam-utrecht")))
                .isInstanceOf(Exception.class);
        assertThatThrownBy(() -> CtlStack.partners().tokenOf(new Account("buurtteam-utrecht", "professional")))
                .isInstanceOf(Exception.class);
    }

    /** As after the realm was brought into a cluster. */
    private void whatNoFileHoldsIsGivenOnce() throws Exception {
        assertThat(ctl(folder, "organisation", "admit", "nobody").code()).isEqualTo(2);
        assertThat(ctl(folder, "organisation", "admit", ID, "--dry-run").out()).doesNotContain("would");
        permissionGone();

        var admitted = ctl(folder, "organisation", "admit", ID, "--keys", "https://waag.example/new");

        assertThat(admitted.out()).contains("the keys at https://waag.example/new", "manage its people");
        assertThat(realm.ask("/clients?clientId=" + ID + "-api")
                        .path(0)
                        .at("/attributes/jwks.url")
                        .asString())
                .isEqualTo("https://waag.example/new");
        assertThat(ctl(folder, "organisation", "admit", ID, "--dry-run").out()).doesNotContain("would");
    }

    private void removed(String path) throws Exception {
        realm.remove(path);
    }

    private void permissionGone() throws Exception {
        var server = server();
        for (var kind : List.of("/permission", "/policy")) {
            for (var one : realm.ask(server + kind + "?max=200&name=" + ID)) {
                removed(server + "/policy/" + one.path("id").asString());
            }
        }
    }

    private String server() throws Exception {
        return "/clients/"
                + realm.ask("/clients?clientId=admin-permissions")
                        .path(0)
                        .path("id")
                        .asString() + "/authz/resource-server";
    }

    private String idOf(String path) throws Exception {
        return realm.ask(path).path("id").asString();
    }

    /** What Keycloak has of it, without ids, and without what only the local stack gives. */
    private Map<String, Object> seen() throws Exception {
        Map<String, Object> seen = new TreeMap<>();
        var group = realm.ask("/group-by-path/organisations/" + ID);
        seen.put("group", group.path("attributes"));
        for (var child : realm.ask("/groups/" + group.path("id").asString() + "/children")) {
            seen.put(
                    "group " + child.path("name").asString(),
                    roles("/groups/" + child.path("id").asString()));
        }
        var client = realm.ask("/clients?clientId=" + ID + "-api").path(0);
        client.properties().stream()
                .filter(one -> !DIFFERENT_LOCALLY.contains(one.getKey()))
                .forEach(one -> seen.put("client " + one.getKey(), one.getValue()));
        seen.put("scopes", names(client.path("defaultClientScopes")));
        var account = realm.ask("/clients/" + client.path("id").asString() + "/service-account-user");
        var path = "/users/" + account.path("id").asString();
        seen.put("account", account.path("username").asString() + roles(path));
        seen.put("account in", realm.ask(path + "/groups").findValuesAsString("path"));
        seen.put(
                "permissions",
                realm.ask(server() + "/permission?max=200&name=" + ID).size());
        return seen;
    }

    private static List<String> names(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).sorted().toList();
    }

    private List<String> roles(String bearer) throws Exception {
        return realm.ask(bearer + "/role-mappings/realm")
                .valueStream()
                .map(role -> role.path("name").asString())
                .filter(role -> !role.startsWith("default-roles-"))
                .sorted()
                .toList();
    }
}
