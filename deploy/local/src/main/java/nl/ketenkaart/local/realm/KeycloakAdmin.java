package nl.ketenkaart.local.realm;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import nl.ketenkaart.local.place.CannotStart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the launcher asks of a running Keycloak as its administrator. */
public record KeycloakAdmin(String keycloak, String user, String password) {

    /**
     * Brings in the realm, and what the admins of its organisations may do; one of the same name that is there already goes first, with everything in it.
     *
     * @throws CannotStart when Keycloak refuses
     */
    public void replace(Realm realm) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var old = asAdministrator(http, "/admin/realms/" + realm.name()).DELETE();
            expect(send(http, old), 204, 404);
            var made = asAdministrator(http, "/admin/realms")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(realm.json()));
            expect(send(http, made), 201);
            new Delegation(new OfARealm(http, "/admin/realms/" + realm.name())).toEveryOrganisation();
        }
    }

    /** The admin API of one realm, with a token for as long as it is good. */
    private final class OfARealm implements Delegation.Api {
        private final HttpClient http;
        private final String realm;
        private String token = "";

        OfARealm(HttpClient http, String realm) {
            this.http = http;
            this.realm = realm;
        }

        @Override
        public JsonNode ask(String path) throws IOException, InterruptedException {
            return answer(request(realm + path).GET(), 200);
        }

        @Override
        public JsonNode make(String path, String json) throws IOException, InterruptedException {
            var made = request(realm + path)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(json));
            return answer(made, 201);
        }

        private JsonNode answer(HttpRequest.Builder request, int status) throws IOException, InterruptedException {
            var answer = send(http, request.setHeader("Authorization", "Bearer " + token));
            if (answer.statusCode() == 401) {
                token = token(http);
                answer = send(http, request.setHeader("Authorization", "Bearer " + token));
            }
            expect(answer, status);
            return JsonMapper.shared().readTree(answer.body());
        }
    }

    /** With a new token each time: they last a minute, and a busy machine may need longer for one realm. */
    private HttpRequest.Builder asAdministrator(HttpClient http, String path) throws IOException, InterruptedException {
        return request(path).header("Authorization", "Bearer " + token(http));
    }

    private String token(HttpClient http) throws IOException, InterruptedException {
        var form =
                "grant_type=password&client_id=admin-cli&username=" + encoded(user) + "&password=" + encoded(password);
        var asked = request("/realms/master/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        var answer = send(http, asked);
        if (answer.statusCode() != 200) {
            throw new CannotStart("Keycloak does not know the administrator " + user
                    + " of the local stack any more; begin anew with --fresh.");
        }
        return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(keycloak + path));
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static void expect(HttpResponse<String> answer, int... statuses) {
        for (var status : statuses) {
            if (answer.statusCode() == status) {
                return;
            }
        }
        throw new CannotStart("Keycloak did not take the realm: " + answer.statusCode() + " " + answer.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
