package nl.ketenkaart.context.contribution.web;

import static nl.ketenkaart.context.Cast.BINTA;
import static nl.ketenkaart.context.Cast.STRANGER;
import static nl.ketenkaart.context.FromKafka.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import nl.ketenkaart.context.FromKafka;
import nl.ketenkaart.context.Walk;
import nl.ketenkaart.platform.event.Publisher;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.ConsistencyTokens;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class ContributionsIT {
    private static final String SAYS = """
        {"personIds": ["%s"], "category": "SAFETY", "kind": "FACT", "statement": "The father said he wants to take her abroad.",
         "attributes": [{"name": "shelter", "value": "opvanghuis Zuid", "category": "WHEREABOUTS"}],
         "source": {"spokenInPerson": true, "on": "2026-09-15"}, "reliability": "CONFIRMED", "asOf": "2026-09-15",
         "necessity": {"why": "She is in danger", "influence": "The concern moves"}, "audience": "TABLE", "handling": "OPEN"}\
        """.formatted(BINTA.value());

    @LocalServerPort
    int port;

    @Autowired
    Publisher publisher;

    @Autowired
    Codec codec;

    @Autowired
    ConsistencyTokens tokens;

    private Walk walk;

    @BeforeEach
    void a_case_that_is_deepened() {
        walk = new Walk(port, publisher, codec, tokens).intoDeepening();
    }

    @Test
    void a_case_without_a_seat_answers_as_one_that_never_was() {
        var unseated = walk.post("slachtofferhulp", "/contributions", SAYS);
        var never = new Walk(port, publisher, codec, tokens).post("slachtofferhulp", "/contributions", SAYS);
        assertThat(unseated.statusCode()).isEqualTo(404);
        assertThat(unseated.body()).isEqualTo(never.body());
        assertThat(unseated.headers().map().keySet())
                .isEqualTo(never.headers().map().keySet());
    }

    @Test
    void every_fault_is_named_at_once_and_nothing_is_published() {
        var wrong = SAYS.replace("\"kind\"", "\"colour\": \"red\", \"kind\"")
                .replace("\"TABLE\"", "[\"save\", \"halt\"]")
                .replace(BINTA.value().toString(), STRANGER.value().toString())
                .replace("The father", "x".repeat(10_001));
        var answer = walk.post("halt", "/contributions", wrong);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(pointers(answer)).containsExactlyInAnyOrder("/colour", "/statement", "/personIds/0", "/audience/0");
        assertThat(answer.body()).doesNotContain(STRANGER.value().toString(), "xxx", "save");
        assertThat(walk.post("halt", "/contributions", SAYS).statusCode()).isEqualTo(201);
        assertThat(FromKafka.stems(walk.caseId, 1)).containsExactly("contribution-recorded");
    }

    @Test
    void a_category_outside_the_list_and_an_attribute_without_one_are_faults() {
        var wrong = SAYS.replace("\"SAFETY\"", "\"GOSSIP\"").replace(", \"category\": \"WHEREABOUTS\"", "");
        var answer = walk.post("halt", "/contributions", wrong);
        assertThat(pointers(answer)).containsExactlyInAnyOrder("/category", "/attributes/0/category");
        assertThat(answer.body()).doesNotContain("GOSSIP");
    }

    @Test
    void a_case_that_is_only_raised_takes_none() {
        var raised = new Walk(port, publisher, codec, tokens);
        raised.raise();
        assertThat(raised.post("halt", "/contributions", SAYS).statusCode()).isEqualTo(409);
    }

    @Test
    void what_a_token_demands_and_is_not_there_in_time_is_503() {
        walk.lose();
        var answer = Walk.once(java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create("http://127.0.0.1:" + port + walk.path("/contributions")))
                .header("Authorization", "Bearer " + EmbeddedStack.issuer().machine("halt", "HALT", "professional"))
                .header("Consistency-Token", walk.token())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(SAYS))
                .build());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void veilig_thuis_tells_the_table_as_soon_as_the_case_was_raised() {
        var answer = walk.post("veilig-thuis-utrecht", "/contributions", SAYS);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().map()).containsKeys("etag", "consistency-token");
        assertThat(answer.headers().firstValue("Location")).contains(walk.path(contribution(answer)));
        assertThat(FromKafka.of("context-events.v1", walk.caseId, 1))
                .singleElement()
                .satisfies(record -> {
                    assertThat(header(record, "ce_type")).isEqualTo("nl.ketenkaart.context.contribution-recorded.v1");
                    assertThat(header(record, "ce_organisation")).isEqualTo("veilig-thuis-utrecht");
                    assertThat(header(record, "ce_sequence")).isEqualTo("1");
                });
    }

    @Test
    void the_same_key_gives_the_first_answer_again_and_with_another_body_a_conflict() {
        var key = UUID.randomUUID();
        var first = walk.post("halt", "/contributions", SAYS, key);
        var again = walk.post("halt", "/contributions", SAYS, key);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("ETag")).isEqualTo(first.headers().firstValue("ETag"));
        var other = walk.post("halt", "/contributions", SAYS.replace("father", "mother"), key);
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(FromKafka.stems(walk.caseId, 1)).hasSize(1);
    }

    @Test
    void a_change_without_if_match_is_428_and_on_an_earlier_version_412() {
        var told = walk.post("halt", "/contributions", SAYS);
        var first = etag(told);
        var path = contribution(told);
        assertThat(walk.put("halt", path, SAYS, null).statusCode()).isEqualTo(428);
        assertThat(walk.delete("halt", path, null).statusCode()).isEqualTo(428);
        var corrected = walk.put("halt", path, SAYS.replace("father", "mother"), first);
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        assertThat(etag(corrected)).isNotEqualTo(first);
        assertThat(walk.put("halt", path, SAYS.replace("father", "uncle"), first)
                        .statusCode())
                .isEqualTo(412);
        assertThat(walk.delete("halt", path, first).statusCode()).isEqualTo(412);
        assertThat(walk.put("politie-midden-nederland", path, SAYS, first).statusCode())
                .isEqualTo(404);
        assertThat(walk.delete("halt", path, etag(corrected)).statusCode()).isEqualTo(204);
        assertThat(walk.delete("halt", path, first).statusCode()).isEqualTo(204);
        assertThat(FromKafka.stems(walk.caseId, 3))
                .containsExactly("contribution-recorded", "contribution-corrected", "contribution-withdrawn");
    }

    @Test
    void the_director_releases_what_waits_for_it() {
        var told = walk.post("halt", "/contributions", SAYS.replace("\"OPEN\"", "\"DIRECTOR_RELEASE\""));
        var release = contribution(told) + "/release";
        assertThat(walk.put("politie-midden-nederland", release, null, null).statusCode())
                .isEqualTo(403);
        assertThat(walk.put("rvdk-midden-nederland", release, null, null).statusCode())
                .isEqualTo(204);
        assertThat(walk.put("rvdk-midden-nederland", release, null, null).statusCode())
                .isEqualTo(204);
        assertThat(FromKafka.stems(walk.caseId, 2)).containsExactly("contribution-recorded", "contribution-released");
    }

    private static String contribution(HttpResponse<String> told) {
        var id = Json.mapper().readTree(told.body()).get("contributionId").asString();
        return "/contributions/" + id;
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static java.util.List<String> pointers(HttpResponse<String> answer) {
        return Json.mapper()
                .readTree(answer.body())
                .get("errors")
                .valueStream()
                .map(error -> error.get("pointer").asString())
                .toList();
    }
}
