package nl.ketenkaart.context.contribution.web;

import static nl.ketenkaart.context.Cast.BINTA;
import static nl.ketenkaart.context.Cast.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.ketenkaart.context.Walk;
import nl.ketenkaart.platform.event.Publisher;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.ConsistencyTokens;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class BatchIT {
    private static final String POLICE = "politie-midden-nederland";

    @LocalServerPort
    int port;

    @Autowired
    Publisher publisher;

    @Autowired
    Codec codec;

    @Autowired
    ConsistencyTokens tokens;

    @Autowired
    Stores stores;

    private Walk walk;

    @BeforeEach
    void a_case_that_is_deepened() {
        walk = new Walk(port, publisher, codec, tokens).intoDeepening();
    }

    @Test
    void a_case_without_a_seat_answers_as_one_that_never_was() {
        var unseated = walk.batch("slachtofferhulp", line("a"), UUID.randomUUID());
        var never = new Walk(port, publisher, codec, tokens).batch("slachtofferhulp", line("a"), UUID.randomUUID());
        assertThat(unseated.statusCode()).isEqualTo(404);
        assertThat(unseated.body()).isEqualTo(never.body());
    }

    @Test
    void no_lines_and_more_than_five_hundred_are_refused_and_nothing_is_done() {
        var before = contributions();
        assertThat(walk.batch(POLICE, "\n \n", UUID.randomUUID()).statusCode()).isEqualTo(400);
        var tooMany = IntStream.rangeClosed(1, 501).mapToObj(i -> line("k" + i)).collect(Collectors.joining("\n"));
        var answer = walk.batch(POLICE, tooMany, UUID.randomUUID());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("more than 500 lines");
        assertThat(contributions()).isEqualTo(before);
    }

    @Test
    void json_that_is_no_lines_is_not_taken() {
        assertThat(walk.post(POLICE, "/contributions/batch", line("a")).statusCode())
                .isEqualTo(415);
    }

    @Test
    void each_line_has_its_own_answer_and_a_broken_one_stops_nothing() {
        var before = contributions();
        var answers = answers(walk.batch(
                POLICE,
                String.join(
                        "\r\n",
                        line("one"),
                        "{\"key\": \"two\", ",
                        "",
                        line("three")
                                .replace(
                                        BINTA.value().toString(),
                                        STRANGER.value().toString()),
                        line("four").replace("{\"key\": \"four\", ", "{"),
                        line("one"),
                        line("five").replace("abroad", "x".repeat(260 * 1024)),
                        line("six")),
                UUID.randomUUID()));
        assertThat(answers).extracting(a -> a.get("line").asInt()).containsExactly(1, 2, 4, 5, 6, 7, 8);
        assertThat(answers).extracting(a -> a.get("status").asInt()).containsExactly(201, 400, 400, 400, 400, 413, 201);
        assertThat(answers.get(2).at("/problem/errors/0/pointer").asString()).isEqualTo("/contribution/personIds/0");
        assertThat(answers.get(3).at("/problem/errors/0/pointer").asString()).isEqualTo("/key");
        assertThat(answers.get(4).at("/problem/errors/0/detail").asString()).contains("line 1");
        assertThat(answers.get(0).get("consistencyToken").asString()).isNotEmpty();
        assertThat(contributions()).isEqualTo(before + 2);
    }

    @Test
    void all_faults_of_a_line_are_named_at_once_also_of_one_that_cannot_be_read_in_full() {
        var wrong = line("one")
                .replace("SAFETY", "GOSSIP")
                .replace(BINTA.value().toString(), STRANGER.value().toString())
                .replace("\"OPEN\"", "\"OPEN\", \"validUntil\": \"2026-01-01\"");
        var answers = answers(walk.batch(POLICE, wrong + "\n{\"key\": \"two\"}", UUID.randomUUID()));
        assertThat(answers.get(0).at("/problem/errors"))
                .extracting(fault -> fault.get("pointer").asString())
                .containsExactly("/contribution/category", "/contribution/personIds/0", "/contribution/validUntil");
        assertThat(answers.get(1).at("/problem/errors"))
                .extracting(fault -> fault.get("pointer").asString())
                .containsExactly("/contribution");
    }

    @Test
    void the_same_again_with_the_broken_lines_mended_records_those_alone() {
        var key = UUID.randomUUID();
        var first = answers(walk.batch(POLICE, line("one") + "\n" + line("two").replace("SAFETY", "GOSSIP"), key));
        var before = contributions();
        var again = answers(walk.batch(POLICE, line("two") + "\n" + line("one"), key));
        assertThat(first).extracting(a -> a.get("status").asInt()).containsExactly(201, 400);
        assertThat(again).extracting(a -> a.get("status").asInt()).containsExactly(201, 201);
        assertThat(again.get(1).get("contributionId")).isEqualTo(first.get(0).get("contributionId"));
        assertThat(contributions()).isEqualTo(before + 1);
    }

    @Test
    void another_content_under_the_same_keys_is_a_conflict_of_that_line() {
        var key = UUID.randomUUID();
        walk.batch(POLICE, line("one"), key);
        var answers = answers(walk.batch(POLICE, line("one").replace("abroad", "away") + "\n" + line("two"), key));
        assertThat(answers).extracting(a -> a.get("status").asInt()).containsExactly(409, 201);
    }

    @Test
    void five_hundred_come_back_in_their_order() {
        var lines = IntStream.rangeClosed(1, 500).mapToObj(i -> line("k" + i)).collect(Collectors.joining("\n"));
        var answers = answers(walk.batch(POLICE, lines, UUID.randomUUID()));
        assertThat(answers)
                .extracting(a -> a.get("key").asString())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 500).mapToObj(i -> "k" + i).toList());
        assertThat(answers).allMatch(a -> a.get("status").asInt() == 201);
    }

    @Test
    void each_line_is_answered_as_soon_as_it_is_done_and_not_when_all_are() throws IOException {
        var before = contributions();
        var lines = IntStream.rangeClosed(1, 500).mapToObj(i -> line("k" + i)).collect(Collectors.joining("\n"));
        try (var answers = walk.batchAsItComes(POLICE, lines)) {
            assertThat(answers.readLine()).contains("\"line\":1,");
            assertThat(contributions()).isLessThan(before + 100);
            assertThat(answers.lines()).hasSize(499);
        }
    }

    private static String line(String key) {
        return """
            {"key": "%s", "contribution": {"personIds": ["%s"], "category": "SAFETY", "kind": "FACT", "statement": "He wants to take her abroad.", \
            "source": {"spokenInPerson": true, "on": "2026-09-15"}, "necessity": {"why": "She is in danger", "influence": "It moves"}, \
            "audience": "TABLE", "handling": "OPEN"}}\
            """.formatted(key, BINTA.value());
    }

    private long contributions() {
        return stores.database().getCollection("contributions").countDocuments();
    }

    private static List<JsonNode> answers(HttpResponse<String> batch) {
        assertThat(batch.statusCode()).as(batch.body()).isEqualTo(200);
        return batch.body().lines().map(Json.mapper()::readTree).toList();
    }
}
