package nl.ketenkaart.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the administrator of the local Keycloak can do, as far as tests need it. */
final class RealmAdmin implements AutoCloseable {
    private static final String TOKEN = "/realms/%s/protocol/openid-connect/token";
    private static final Duration GOOD_FOR = Duration.ofSeconds(30);
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI keycloak;
    private final String realm;
    private String token = "";
    private long since;

    RealmAdmin(URI keycloak) {
        this(keycloak, "ketenkaart");
    }

    RealmAdmin(URI keycloak, String realm) {
        this.keycloak = keycloak;
        this.realm = realm;
    }

    private String clients() {
        return "/admin/realms/" + realm + "/clients";
    }

    void createRealm(String json) throws IOException, InterruptedException {
        ok(send("POST", "/admin/realms", json));
    }

    void createClient(String json) throws IOException, InterruptedException {
        ok(send("POST", clients(), json));
    }

    /** Gives the account of a client a role, as an administrator does by hand. */
    void grant(String client, String role) throws IOException, InterruptedException {
        var account =
                ok(send("GET", clients() + "/" + find(client).path("id").asString() + "/service-account-user", ""));
        var given = ok(send("GET", "/admin/realms/" + realm + "/roles/" + role, ""));
        var path = "/admin/realms/" + realm + "/users/" + account.path("id").asString() + "/role-mappings/realm";
        ok(send("POST", path, "[" + given + "]"));
    }

    /** How long the tokens of a client are good from now on. */
    void lifespan(String client, String seconds) throws IOException, InterruptedException {
        var found = find(client);
        found.withObjectProperty("attributes").put("access.token.lifespan", seconds);
        ok(send("PUT", clients() + "/" + found.path("id").asString(), found.toString()));
    }

    /** Of the realm, as an administrator asks or tells it. */
    JsonNode realm(String method, String path, String json) throws IOException, InterruptedException {
        return ok(send(method, "/admin/realms/" + realm + "/" + path, json));
    }

    /** What somebody else is answered who asks or tells the same. */
    HttpResponse<String> asSomebody(String token, String method, String path, String json) {
        try {
            return sendAs(token, method, "/admin/realms/" + realm + "/" + path, json);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(method + " " + path, e);
        }
    }

    ObjectNode find(String client) throws IOException, InterruptedException {
        return (ObjectNode)
                ok(send("GET", clients() + "?clientId=" + client, "")).path(0);
    }

    /** The same, where a refusal is expected. */
    HttpResponse<String> tried(String method, String path, String json) throws IOException, InterruptedException {
        return send(method, "/admin/realms/" + realm + "/" + path, json);
    }

    /** Where tokens are asked for. */
    String tokenAddress() {
        return keycloak.resolve(TOKEN.formatted(realm)).toString();
    }

    /** Asks for a token with a form and headers. */
    HttpResponse<String> ask(String form, Map<String, String> headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(tokenAddress()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        headers.forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** What a browser is shown first, or where it is sent. */
    HttpResponse<String> page(String path) throws IOException, InterruptedException {
        var address = keycloak.resolve("/realms/" + realm + "/protocol/openid-connect/" + path);
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    /** A client's access token. */
    String token(String realm, String client, String secret) throws IOException, InterruptedException {
        return token(realm, "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret);
    }

    /** A token for whatever the form proves. */
    String token(String realm, String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(keycloak.resolve(TOKEN.formatted(realm)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return ok(http.send(request, BodyHandlers.ofString()))
                .path("access_token")
                .asString();
    }

    private HttpResponse<String> send(String method, String path, String json)
            throws IOException, InterruptedException {
        return sendAs(own(), method, path, json);
    }

    /** Asked for anew well before it expires: to check a password costs Keycloak more than all that is done with the token. */
    private String own() throws IOException, InterruptedException {
        if (token.isEmpty() || System.nanoTime() - since > GOOD_FOR.toNanos()) {
            since = System.nanoTime();
            token = token("master", "grant_type=password&client_id=admin-cli&username=admin&password=admin");
        }
        return token;
    }

    private HttpResponse<String> sendAs(String token, String method, String path, String json)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(keycloak.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JsonMapper.shared().readTree(answer.body().isEmpty() ? "{}" : answer.body());
    }

    @Override
    public void close() {
        http.close();
    }
}
