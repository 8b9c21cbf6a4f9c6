package nl.ketenkaart.ctl.organisation;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import nl.ketenkaart.ctl.settings.CtlSettings.Keycloak;
import nl.ketenkaart.ctl.settings.Refusal;
import nl.ketenkaart.local.realm.Delegation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keycloak's admin API of the realm, as its administrator. */
public final class Realm implements Delegation.Api {
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_THERE = 404;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Keycloak keycloak;
    private String token = "";

    public Realm(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    /** What is there; missing when it is not. */
    @Override
    public JsonNode ask(String path) throws IOException, InterruptedException {
        var answer = send("GET", path, "");
        return answer.statusCode() == NOT_THERE ? JsonMapper.shared().missingNode() : taken(path, answer);
    }

    @Override
    public JsonNode make(String path, String json) throws IOException, InterruptedException {
        return taken(path, send("POST", path, json));
    }

    void change(String path, String json) throws IOException, InterruptedException {
        taken(path, send("PUT", path, json));
    }

    public void remove(String path) throws IOException, InterruptedException {
        taken(path, send("DELETE", path, ""));
    }

    private static JsonNode taken(String path, HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    "Keycloak refused %s: %d %s".formatted(path, answer.statusCode(), answer.body()));
        }
        return answer.body().isBlank()
                ? JsonMapper.shared().missingNode()
                : JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> send(String method, String path, String json)
            throws IOException, InterruptedException {
        var answer = sendOnce(method, path, json);
        if (answer.statusCode() == UNAUTHORIZED) {
            token = signedIn();
            answer = sendOnce(method, path, json);
        }
        return answer;
    }

    private HttpResponse<String> sendOnce(String method, String path, String json)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at("/admin/realms/" + keycloak.realm() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private String signedIn() throws IOException, InterruptedException {
        var form = "grant_type=password&client_id=admin-cli&username=" + encoded(keycloak.user()) + "&password="
                + encoded(keycloak.password());
        var request = HttpRequest.newBuilder(at("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new Refusal("Keycloak does not let the administrator " + keycloak.user() + " in: "
                    + answer.statusCode() + "; look at the settings.");
        }
        return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
    }

    private URI at(String path) {
        return URI.create(keycloak.address() + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
