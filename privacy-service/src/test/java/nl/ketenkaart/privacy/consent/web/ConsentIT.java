package nl.ketenkaart.privacy.consent.web;

import static nl.ketenkaart.privacy.consent.web.ConsentService.CASE;
import static nl.ketenkaart.privacy.consent.web.ConsentService.HUSBAND;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.platform.testing.Rehearsals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = ConsentService.class,
        properties = "spring.application.name=consent-test")
@ActiveProfiles(ConsentService.ALONE)
@ExtendWith(EmbeddedStack.class)
class ConsentIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String CONSENTS = "/v1/cases/" + CASE + "/consents";
    private static final String GOOD = """
        {"personId": "%s", "categories": ["HEALTH"], "organisations": ["rvdk-midden-nederland", "veilig-thuis-utrecht"],
         "givenOn": "2026-09-09", "evidence": "A signed form."}\
        """.formatted(HUSBAND);

    @LocalServerPort
    int port;

    @Test
    void a_case_not_there_and_a_table_without_the_caller_answer_byte_for_byte_the_same() throws Exception {
        var notThere = post("reclassering-nederland", "/v1/cases/" + UUID.randomUUID() + "/consents", GOOD);
        var notSeated = post("halt", CONSENTS, GOOD);

        assertThat(notThere.statusCode()).isEqualTo(404);
        assertThat(notSeated.statusCode()).isEqualTo(404);
        assertThat(notSeated.body()).isEqualTo(notThere.body());
    }

    @Test
    void to_an_auditor_and_to_who_has_no_role_the_table_is_not_there_byte_for_byte() throws Exception {
        var notThere = post("reclassering-nederland", "/v1/cases/" + UUID.randomUUID() + "/consents", GOOD);

        for (var roles : new String[][] {{"auditor"}, {}}) {
            var token = EmbeddedStack.issuer().machine("reclassering-nederland", "PROBATION", roles);
            var request = request(token, CONSENTS)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofString(GOOD));
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(notThere.body());
        }
    }

    @Test
    void what_is_wrong_with_the_form_is_named_at_once() throws Exception {
        var answer = post("reclassering-nederland", CONSENTS, """
            {"personId": "x", "categories": ["GOSSIP", "UNKNOWN"], "organisations": [], "givenOn": "yesterday", "because": 1}\
            """);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body())
                .contains("/personId", "/categories/0", "/categories/1", "/organisations", "/givenOn", "/because")
                .contains("/evidence")
                .doesNotContain("GOSSIP");
    }

    @Test
    void what_does_not_fit_the_case_is_named_at_once_with_what_nobody_asked_for() throws Exception {
        var answer = post("reclassering-nederland", CONSENTS, """
            {"personId": "%s", "categories": ["HEALTH"], "organisations": ["halt"], "givenOn": "2999-01-01",
             "evidence": "A signed form.", "because": 1}\
            """.formatted(UUID.randomUUID()));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("/personId", "/organisations/0", "/givenOn", "/because");
    }

    @Test
    void a_malformed_case_id_is_named() throws Exception {
        assertThat(post("reclassering-nederland", "/v1/cases/1-2-3/consents", GOOD)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_consent_is_given_once_and_withdrawn_and_both_are_told() throws Exception {
        var key = UUID.randomUUID();
        var given = post("reclassering-nederland", CONSENTS, GOOD, key);
        var again = post("reclassering-nederland", CONSENTS, GOOD, key);

        assertThat(given.statusCode()).as(given.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(given.body());
        assertThat(given.headers().firstValue("Consistency-Token")).isPresent();
        var location = given.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(CONSENTS + "/");
        assertHeard("nl.ketenkaart.privacy.consent-given.v1", 1);

        assertThat(withdraw("veilig-thuis-utrecht", location).statusCode()).isEqualTo(404);
        assertThat(withdraw("rvdk-midden-nederland", location).statusCode()).isEqualTo(204);
        assertThat(withdraw("reclassering-nederland", location).statusCode()).isEqualTo(204);
        assertHeard("nl.ketenkaart.privacy.consent-withdrawn.v1", 2);
        assertThat(ConsentService.HEARD).isEmpty();
    }

    private static void assertHeard(String type, long sequence) throws InterruptedException {
        var event = ConsentService.HEARD.poll(30, TimeUnit.SECONDS);

        assertThat(event).isNotNull();
        assertThat(event.type()).isEqualTo(type);
        assertThat(event.key()).isEqualTo(CASE);
        assertThat(event.sequence()).isEqualTo(sequence);
    }

    private HttpResponse<String> post(String organisation, String path, String body) throws Exception {
        return post(organisation, path, body, UUID.randomUUID());
    }

    private HttpResponse<String> post(String organisation, String path, String body, UUID key) throws Exception {
        var request = request(professional(organisation), path)
                .header("Idempotency-Key", key.toString())
                .POST(BodyPublishers.ofString(body));
        return Rehearsals.firstTried(request.build(), ConsentIT::exchange);
    }

    private HttpResponse<String> withdraw(String organisation, String consent) {
        var request = request(professional(organisation), consent + "/withdrawal")
                .PUT(BodyPublishers.ofString("{\"on\": \"2026-09-10\"}"));
        return Rehearsals.firstTried(request.build(), ConsentIT::exchange);
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String professional(String organisation) {
        return EmbeddedStack.issuer().machine(organisation, "PROBATION", "professional");
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }
}
