package nl.ketenkaart.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole service, on its real parts. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, classes = PrivacyService.class)
@ExtendWith(EmbeddedStack.class)
class PrivacyServiceIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Test
    void without_a_token_there_is_only_the_contract() throws Exception {
        assertThat(get("/v1/openapi.json").statusCode()).isEqualTo(200);
        assertThat(get("/v1/cases/" + UUID.randomUUID()).statusCode()).isEqualTo(401);
    }

    @Test
    void a_case_that_is_not_there_is_not_found() throws Exception {
        var token = EmbeddedStack.issuer().person("halt", "HALT", "henk", "professional");
        var answer = HTTP.send(
                request("/v1/cases/" + UUID.randomUUID())
                        .header("Authorization", "Bearer " + token)
                        .header("Processing-Purpose", "DEEPENING")
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
    }

    @Test
    void proposals_are_for_who_plans_and_name_what_is_wrong() throws Exception {
        var path = "/v1/sessions/proposals?from=2036-09-15&to=2036-09-19";
        assertThat(as("professional", path).statusCode()).isEqualTo(403);
        assertThat(as("secretary", "/v1/sessions/proposals?from=soon").statusCode())
                .isEqualTo(400);
        assertThat(as("secretary", "/v1/sessions/proposals?from=2036-09-15&to=2036-12-17")
                        .statusCode())
                .isEqualTo(400);
        assertThat(as("secretary", path).body())
                .isEqualTo("{\"items\":[{\"startsAt\":\"2036-09-16T12:45:00Z\",\"endsAt\":\"2036-09-16T14:00:00Z\"},"
                        + "{\"startsAt\":\"2036-09-19T12:45:00Z\",\"endsAt\":\"2036-09-19T14:00:00Z\"}]}");
    }

    private HttpResponse<String> as(String role, String path) throws Exception {
        var token = EmbeddedStack.issuer().person("om-midden-nederland", "PUBLIC_PROSECUTION", "joris", role);
        var request = request(path).header("Authorization", "Bearer " + token);
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }
}
