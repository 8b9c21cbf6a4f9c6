package nl.ketenkaart.privacy.card.web;

import static nl.ketenkaart.privacy.story.Cast.BINTA;
import static nl.ketenkaart.privacy.story.Cast.CHILD_BOARD;
import static nl.ketenkaart.privacy.story.Cast.HALT;
import static nl.ketenkaart.privacy.story.Cast.KINDS;
import static nl.ketenkaart.privacy.story.Cast.POLICE;
import static nl.ketenkaart.privacy.story.Cast.SAFE_HOME;
import static nl.ketenkaart.privacy.story.Cast.VICTIM_SUPPORT;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.platform.testing.Rehearsals;
import nl.ketenkaart.privacy.card.web.CardStack.Call;
import nl.ketenkaart.privacy.story.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Joost of the police fears for Binta, and Safe Home keeps where she is from him. */
@CardServiceTest
class BreakGlassIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String SHELTER = "What is known: shelter";
    private static final String BODY = """
        {"reason": "She called, and nobody knows from where.", "personId": "%s", "categories": ["WHEREABOUTS"], "minutes": 60}\
        """.formatted(BINTA);

    @LocalServerPort
    int port;

    @Autowired
    CardStack stack;

    private final Story story = Story.raised(UUID.randomUUID())
            .accepted()
            .directed(CHILD_BOARD)
            .contributed(of("shelter", SAFE_HOME, "WHEREABOUTS").forOnly(VICTIM_SUPPORT));
    private final String joost = person(POLICE, "professional");
    private final String officer = person(SAFE_HOME, "privacy-officer");

    @BeforeEach
    void a_case_that_is_known() throws Exception {
        stack.publish(story.told());
        for (var event : story.told()) {
            new Call(port, CHILD_BOARD, "/v1/cases/" + story.caseId(), "OVERVIEW", stack.tokenOf(event)).getWhenThere();
        }
    }

    @Test
    void to_who_does_not_sit_there_the_case_is_not_there_byte_for_byte() throws Exception {
        var stranger = person("leger-des-heils", "professional");

        var there = breakGlass(stranger, story.caseId());
        var nowhere = breakGlass(joost, UUID.randomUUID());

        assertThat(there.statusCode()).isEqualTo(404);
        assertThat(there.body()).isEqualTo(nowhere.body());
        assertThat(breakGlass(machine(POLICE), story.caseId()).statusCode()).isEqualTo(403);
    }

    @Test
    void to_who_may_not_know_of_it_there_is_nothing_to_review_byte_for_byte() throws Exception {
        var grant = broken().path("breakGlassId").asString();
        var verdict = "{\"verdict\": \"UNJUSTIFIED\", \"motivation\": \"Nobody was in danger.\"}";
        var nowhere = put(officer, "/v1/break-glass/" + UUID.randomUUID() + "/review", verdict);

        for (var other : new String[] {person(HALT, "privacy-officer"), person(SAFE_HOME, "professional")}) {
            var answer = put(other, "/v1/break-glass/" + grant + "/review", verdict);

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(nowhere.body());
        }
        assertThat(get(person(HALT, "privacy-officer"), "/v1/break-glass", "OWN_RECORDS", null)
                        .body())
                .doesNotContain(story.caseId().toString());
        assertThat(get(joost, "/v1/break-glass", "OWN_RECORDS", null).statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_is_wrong_is_named_at_once() throws Exception {
        var answer = send(request(joost, "/v1/cases/" + story.caseId() + "/break-glass")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(
                        "{\"reason\": \"Soon.\", \"personId\": \"x\", \"categories\": [\"LEGAL\"], \"minutes\": 241}"))
                .build());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/reason", "/personId", "/categories/0", "/minutes");
        assertThat(get(officer, "/v1/break-glass?state=SHUT&cursor=x&limit=0", "GOSSIP", null)
                        .body())
                .contains("query:state", "query:cursor", "query:limit", "header:Processing-Purpose");
    }

    @Test
    void broken_glass_opens_at_once_is_told_and_ends_with_its_verdict() throws Exception {
        try (var listening = stack.listening("privacy-events.v1")) {
            var token = brokenBy(joost);
            assertThat(card(joost, token).body()).contains(SHELTER);
            assertThat(card(person(POLICE, "professional", "pien"), token).body())
                    .doesNotContain(SHELTER);
            var page = Json.mapper()
                    .readTree(get(officer, "/v1/break-glass?state=OPEN", "OWN_RECORDS", token)
                            .body());
            var mine = page.path("items")
                    .valueStream()
                    .filter(one ->
                            one.path("caseId").asString().equals(story.caseId().toString()))
                    .findFirst()
                    .orElseThrow();
            assertThat(mine.path("reason").asString()).contains("nobody knows");
            listening.upTo(record -> says(
                    record.value(),
                    "break-glass-opened",
                    SAFE_HOME,
                    story.caseId().toString()));

            var path = "/v1/break-glass/" + mine.path("breakGlassId").asString();
            var reviewed = put(
                    officer, path + "/review", "{\"verdict\": \"UNJUSTIFIED\", \"motivation\": \"No danger at all.\"}");
            assertThat(reviewed.statusCode()).as(reviewed.body()).isEqualTo(204);
            assertThat(card(joost, tokenOf(reviewed)).body()).doesNotContain(SHELTER);
            assertThat(breakGlass(joost, story.caseId()).statusCode()).isEqualTo(403);
            assertThat(put(officer, path + "/reinstatement", "{\"motivation\": \"It was talked over.\"}")
                            .statusCode())
                    .isEqualTo(204);
            assertThat(breakGlass(joost, story.caseId()).statusCode()).isEqualTo(201);
        }
    }

    private JsonNode broken() throws Exception {
        var answer = breakGlass(joost, story.caseId());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        card(joost, tokenOf(answer));
        return Json.mapper().readTree(answer.body());
    }

    private String brokenBy(String who) throws Exception {
        var answer = breakGlass(who, story.caseId());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return tokenOf(answer);
    }

    private HttpResponse<String> breakGlass(String who, UUID caseId) {
        return Rehearsals.firstTried(
                request(who, "/v1/cases/" + caseId + "/break-glass")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(BODY))
                        .build(),
                BreakGlassIT::send);
    }

    private HttpResponse<String> put(String who, String path, String body) {
        var request = request(who, path).PUT(BodyPublishers.ofString(body)).build();
        return Rehearsals.firstTried(request, BreakGlassIT::send);
    }

    private HttpResponse<String> card(String who, String token) {
        return get(who, "/v1/cases/" + story.caseId(), "DEEPENING", token);
    }

    private HttpResponse<String> get(String who, String path, String purpose, String token) {
        var request = request(who, path).header("Processing-Purpose", purpose);
        return send((token == null ? request : request.header("Consistency-Token", token)).build());
    }

    private HttpRequest.Builder request(String who, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + who)
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String tokenOf(HttpResponse<String> answer) {
        return answer.headers().firstValue("Consistency-Token").orElseThrow();
    }

    private static String person(String organisation, String role) {
        return person(organisation, role, "joost");
    }

    private static String person(String organisation, String role, String name) {
        return EmbeddedStack.issuer()
                .person(organisation, KINDS.get(organisation).name(), name, role);
    }

    private static String machine(String organisation) {
        return EmbeddedStack.issuer()
                .machine(organisation, KINDS.get(organisation).name(), "professional");
    }

    private static boolean says(byte[] body, String... words) {
        var text = new String(body, StandardCharsets.UTF_8);
        return Arrays.stream(words).allMatch(text::contains);
    }
}
