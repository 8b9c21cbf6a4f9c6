package nl.ketenkaart.local.system;

import static nl.ketenkaart.local.system.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import nl.ketenkaart.local.demo.partner.Account;
import nl.ketenkaart.local.demo.partner.Call;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An organisation's admin, at the admin API of a real Keycloak: its own people and their roles, and nobody and nothing else. */
@ExtendWith(SystemStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DelegatedAdministrationIT {
    private static final String PERSON = """
        {"username": "%s", "enabled": true, "emailVerified": true, "firstName": "Noor", "lastName": "Voorbeeld",
         "email": "%s@voorbeeld.example", "groups": [%s],
         "credentials": [{"type": "password", "value": "local", "temporary": false}]}\
        """;
    private static final String PASSWORD = "{\"type\": \"password\", \"value\": \"local\", \"temporary\": false}";
    private static final String BY_PASSWORD = "grant_type=password&client_id=%s&username=%s&password=local";

    /** What may be done to a person of one's own, and to nobody else. */
    private static final List<Ask> TO_A_PERSON = List.of(
            new Ask("GET", "", ""),
            new Ask("GET", "/groups", ""),
            new Ask("GET", "/role-mappings", ""),
            new Ask("GET", "/role-mappings/realm/composite", ""),
            new Ask("GET", "/credentials", ""),
            new Ask("GET", "/sessions", ""),
            new Ask("PUT", "/reset-password", PASSWORD),
            new Ask("POST", "/logout", ""),
            new Ask("PUT", "", "{\"enabled\": false}"),
            new Ask("DELETE", "", ""));

    private final RealmAdmin admin = new RealmAdmin(SystemStack.stack().keycloak());
    private String token = "";

    private record Ask(String method, String path, String json) {
        Ask of(String whom) {
            return new Ask(method, whom + path, json);
        }
    }

    @BeforeAll
    void halt_has_an_admin() throws Exception {
        admin.createClient("""
            {"clientId": "delegation-cli", "publicClient": true, "directAccessGrantsEnabled": true,
             "standardFlowEnabled": false, "fullScopeAllowed": true}\
            """);
        admin.realm("POST", "users", person("halt-admin", "halt", "halt/organisation-admin"));
        token = admin.token("ketenkaart", BY_PASSWORD.formatted("delegation-cli", "halt-admin"));
    }

    @AfterAll
    void as_it_was() throws Exception {
        admin.realm("DELETE", user("halt-admin"), "");
        admin.realm("DELETE", client("delegation-cli"), "");
        admin.close();
    }

    @Test
    void nobody_of_another_organisation_is_read_or_changed_neither_people_nor_its_client() throws Exception {
        var management = client("realm-management");
        for (var other : List.of(user("svg-professional"), user("service-account-svg-api"))) {
            assertRefused(TO_A_PERSON.stream().map(ask -> ask.of(other)));
            assertRefused(Stream.of(
                    new Ask("GET", other + "/role-mappings/" + management, ""),
                    new Ask("POST", other + "/role-mappings/realm", "[" + role("chair") + "]"),
                    new Ask("DELETE", other + "/role-mappings/realm", "[" + role("professional") + "]"),
                    new Ask("POST", other + "/impersonation", ""),
                    new Ask("PUT", other + "/execute-actions-email", "[\"UPDATE_PASSWORD\"]"),
                    new Ask("PUT", other + "/" + group("halt"), ""),
                    new Ask("PUT", other + "/" + group("halt/chair"), ""),
                    new Ask("DELETE", other + "/" + group("svg"), "")));
        }
    }

    @Test
    void no_list_and_no_count_shows_anybody_else() throws Exception {
        assertThat(names("users?max=1000")).contains("halt-admin").allMatch(name -> name.startsWith("halt-"));
        assertThat(answer("users/count").asInt())
                .isEqualTo(names("users?max=1000").size());
        for (var asked :
                List.of("search=svg", "exact=true&username=svg-professional", "email=professional@svg.example")) {
            assertThat(names("users?" + asked)).as(asked).isEmpty();
            assertThat(answer("users/count?" + asked).asInt()).as(asked).isZero();
        }
        assertThat(names("users?search=id:" + user("svg-professional").substring("users/".length())))
                .isEmpty();
        assertThat(answer("groups?search=svg")).isEmpty();
        var other = group("svg");
        assertRefused(
                Stream.of("", "/members", "/children", "/role-mappings").map(of -> new Ask("GET", other + of, "")));
        assertRefused(Stream.of(
                new Ask("GET", group("") + "/members", ""),
                new Ask("GET", group("halt/organisation-admin") + "/members", ""),
                new Ask("GET", "group-by-path/organisations/svg", ""),
                new Ask("GET", "roles/professional/users", ""),
                new Ask("GET", "events", ""),
                new Ask("GET", "admin-events", "")));
    }

    @Test
    void nobody_is_brought_into_another_organisation_or_into_none() throws Exception {
        var own = user("halt-professional");
        assertRefused(Stream.of(
                new Ask("PUT", own + "/" + group("svg"), ""),
                new Ask("PUT", own + "/" + group("svg/chair"), ""),
                new Ask("PUT", own + "/" + group(""), ""),
                new Ask("POST", "users", person("svg-intruder", "svg")),
                new Ask("POST", "users", person("both-intruder", "halt", "svg")),
                new Ask("POST", "users", person("chair-intruder", "halt", "svg/chair")),
                new Ask("POST", "users", person("nowhere-intruder"))));
    }

    @Test
    void nobody_is_made_an_admin_of_the_organisation_or_of_the_realm_not_even_oneself() throws Exception {
        var management = client("realm-management");
        var mapped = "/role-mappings/" + management;
        for (var own : List.of(user("halt-professional"), user("halt-admin"))) {
            assertRefused(Stream.of(
                    new Ask("PUT", own + "/" + group("halt/organisation-admin"), ""),
                    new Ask("POST", own + "/role-mappings/realm", "[" + role("organisation-admin") + "]"),
                    new Ask("POST", own + "/role-mappings/realm", "[" + role("chair") + "]"),
                    new Ask("POST", own + mapped, "[" + of(management, "manage-users") + "]"),
                    new Ask("POST", own + mapped, "[" + of(management, "realm-admin") + "]"),
                    new Ask("POST", own + "/impersonation", "")));
        }
        assertRefused(Stream.of(new Ask("POST", "users", person("halt-boss", "halt", "halt/organisation-admin"))));
    }

    @Test
    void groups_roles_clients_scopes_and_the_realm_stay_as_they_are() throws Exception {
        var boss = "[" + role("organisation-admin") + "]";
        var own = group("halt");
        var scope = "client-scopes/"
                + admin.realm("GET", "client-scopes", "").at("/0/id").asString();
        var permissions = client("admin-permissions") + "/authz/resource-server";
        assertRefused(Stream.of(
                new Ask("POST", own + "/role-mappings/realm", boss),
                new Ask("POST", group("halt/professional") + "/role-mappings/realm", boss),
                new Ask("PUT", own, "{\"name\": \"halt\", \"attributes\": {\"organisation\": [\"svg\"]}}"),
                new Ask("POST", own + "/children", "{\"name\": \"more\"}"),
                new Ask("PUT", group("svg"), "{\"name\": \"svg\", \"attributes\": {}}"),
                new Ask("POST", group("svg") + "/role-mappings/realm", boss),
                new Ask("POST", "groups", "{\"name\": \"more\"}"),
                new Ask("POST", "roles/professional/composites", boss),
                new Ask("GET", "client-scopes", ""),
                new Ask("POST", scope + "/scope-mappings/realm", boss),
                new Ask("GET", "clients", ""),
                new Ask("POST", client("halt-api") + "/scope-mappings/realm", boss),
                new Ask("PUT", client("halt-api") + "/default-" + scope, ""),
                new Ask("GET", client("halt-api") + "/client-secret", ""),
                new Ask("POST", client("svg-api") + "/client-secret", ""),
                new Ask("GET", permissions + "/policy", ""),
                new Ask("POST", permissions + "/policy/group", "{\"name\": \"more\", \"groups\": []}"),
                new Ask("PUT", "users/profile", "{\"unmanagedAttributePolicy\": \"ENABLED\"}"),
                new Ask("POST", "partialImport", "{\"users\": [" + person("svg-more", "svg") + "]}"),
                new Ask("POST", "logout-all", ""),
                new Ask("PUT", "", "{\"displayName\": \"Ours\"}")));
    }

    @Test
    void it_takes_somebody_on_gives_and_takes_a_role_which_works_at_once_and_lets_go() throws Exception {
        assertThat(status(new Ask("POST", "users", person("halt-new", "halt")))).isEqualTo(201);
        var own = user("halt-new");
        var professional = own + "/" + group("halt/professional");
        assertThat(status(new Ask("PUT", professional, ""))).isEqualTo(204);
        var given = eventually("a token is taken", () -> taken("halt-new"), one -> !one.isEmpty());
        assertThat(claims(given).path("organisation").asString()).isEqualTo("halt");
        assertThat(claims(given).path("roles").toString()).isEqualTo("[\"professional\"]");

        assertThat(status(new Ask("DELETE", professional, ""))).isEqualTo(204);
        eventually("the token from before is refused", () -> atTheGateway(given), status -> status == 401);
        assertThat(claims(tokenOf("halt-new")).has("roles")).isFalse();
        assertThat(TO_A_PERSON.stream().map(ask -> ask.of(own)).map(this::status))
                .allMatch(one -> one / 100 == 2);
        assertThat(admin.realm("GET", "users?username=halt-new", "")).isEmpty();
    }

    /** A person's roles, groups and attributes can be written beside its name; Keycloak is to take none of it. */
    @Test
    void whoever_is_written_down_with_other_rights_does_not_get_them() throws Exception {
        var much = person("halt-much", "halt").replaceFirst("\\{", """
            {"realmRoles": ["chair", "organisation-admin"], "clientRoles": {"realm-management": ["realm-admin"]},
             "attributes": {"organisation": ["svg"], "organisation_kind": ["VICTIM_SUPPORT"]},\
            """);
        assertThat(status(new Ask("POST", "users", much))).isEqualTo(201);
        var own = user("halt-much");
        var more = much.replace(
                "\"/organisations/halt\"", "\"/organisations/svg\", \"/organisations/halt/organisation-admin\"");
        assertThat(status(new Ask("PUT", own, more))).isEqualTo(204);
        assertThat(claims(tokenOf("halt-much")).has("organisation")).isFalse();
        assertThat(admin.realm("GET", own + "/role-mappings", "").has("clientMappings"))
                .isFalse();
        assertThat(admin.realm("GET", own + "/groups", "")).hasSize(1);
        assertThat(status(new Ask("PUT", own + "/" + group("halt/professional"), "")))
                .isEqualTo(204);
        var said = claims(tokenOf("halt-much"));
        assertThat(said.path("organisation").asString()).isEqualTo("halt");
        assertThat(said.path("organisation_kind").asString()).isEqualTo("HALT");
        assertThat(said.path("roles").toString()).isEqualTo("[\"professional\"]");
        assertThat(status(new Ask("DELETE", own, ""))).isEqualTo(204);
    }

    private void assertRefused(Stream<Ask> asked) {
        var taken = new ArrayList<String>();
        asked.forEach(ask -> {
            var status = status(ask);
            if (status != 403) {
                taken.add(status + " " + ask);
            }
        });
        assertThat(taken).as("what was not refused").isEmpty();
    }

    private int status(Ask ask) {
        return admin.asSomebody(token, ask.method(), ask.path(), ask.json()).statusCode();
    }

    private JsonNode answer(String path) {
        var answer = admin.asSomebody(token, "GET", path, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private List<String> names(String path) {
        return answer(path)
                .valueStream()
                .map(user -> user.path("username").asString())
                .toList();
    }

    private String tokenOf(String name) throws Exception {
        return admin.token("ketenkaart", BY_PASSWORD.formatted("local-cli", name));
    }

    /** Empty: it is not taken, since it is from the second of the change. */
    private String taken(String name) throws Exception {
        var one = tokenOf(name);
        return atTheGateway(one) == 200 ? one : "";
    }

    private static JsonNode claims(String of) {
        var claims = Base64.getUrlDecoder().decode(of.split("\\.", -1)[1]);
        return JsonMapper.shared().readTree(new String(claims, StandardCharsets.UTF_8));
    }

    private static int atTheGateway(String token) throws Exception {
        return SystemStack.partners()
                .sendAs(token, Call.get(Account.of("halt"), "/v1/cases", "OVERVIEW"))
                .status();
    }

    private String user(String name) throws Exception {
        return "users/"
                + idOf(admin.realm("GET", "users?exact=true&username=" + name, "")
                        .path(0));
    }

    private String group(String below) throws Exception {
        return "groups/" + idOf(admin.realm("GET", "group-by-path/organisations/" + below, ""));
    }

    private String client(String name) throws Exception {
        return "clients/" + idOf(admin.find(name));
    }

    private JsonNode role(String name) throws Exception {
        return admin.realm("GET", "roles/" + name, "");
    }

    private JsonNode of(String client, String role) throws Exception {
        return admin.realm("GET", client + "/roles/" + role, "");
    }

    private static String idOf(JsonNode one) {
        assertThat(one.path("id").asString("")).isNotEmpty();
        return one.path("id").asString();
    }

    private static String person(String name, String... groups) {
        var in = Stream.of(groups)
                .map(group -> "\"/organisations/" + group + "\"")
                .toList();
        return PERSON.formatted(name, name, String.join(", ", in));
    }
}
