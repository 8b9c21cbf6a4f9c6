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

    private HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }
}
