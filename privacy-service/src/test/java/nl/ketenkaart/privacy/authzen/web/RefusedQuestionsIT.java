package nl.ketenkaart.privacy.authzen.web;

import static nl.ketenkaart.privacy.story.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedQuestionsIT extends Asking {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "\"text\"",
                "{\"subject\": {}, \"subject\": {}}",
                "{\"action\": {\"name\": \"view\"}, \"resource\": {\"type\": \"case\", \"id\": \"1\"}}",
                "{\"subject\": \"halt\", \"action\": {\"name\": \"view\"}, \"resource\": {\"type\": \"case\", \"id\":"
                        + " \"1\"}}",
                "{\"subject\": {\"type\": \"organisation\"}, \"action\": {\"name\": \"view\"}, \"resource\":"
                        + " {\"type\": \"case\", \"id\": \"1\"}}",
                "{\"subject\": {\"type\": \"organisation\", \"id\": \"halt\"}, \"action\": {\"name\": 123},"
                        + " \"resource\": {\"type\": \"case\", \"id\": \"1\"}}",
                "{\"subject\": {\"type\": \"organisation\", \"id\": null}, \"action\": {\"name\": \"view\"},"
                        + " \"resource\": {\"type\": \"case\", \"id\": \"1\"}}",
                "{\"subject\": {\"type\": \"organisation\", \"id\": \"halt\"}, \"action\": {}, \"resource\": {\"id\":"
                        + " \"1\"}}",
                "{\"subject\": {\"type\": \"organisation\", \"id\": \"halt\"}, \"action\": {\"name\": \"view\"},"
                        + " \"resource\": {\"type\": \"case\", \"id\": \"1\"}, \"context\": []}"
            })
    void a_question_that_cannot_be_read_is_400_and_bears_the_callers_id(String body) throws Exception {
        var answer = ask(HALT, ONE, body, "X-Request-ID", "bfe9eb29-ab87");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("X-Request-ID")).contains("bfe9eb29-ab87");
        assertThat(Json.mapper().readTree(answer.body()).get("detail").isString())
                .isTrue();
    }

    @Test
    void what_is_too_deep_too_many_or_too_large_is_refused() throws Exception {
        var deep = "{\"foo\": " + "[".repeat(40) + "]".repeat(40) + "}";
        assertThat(ask(HALT, ONE, deep).statusCode()).isEqualTo(400);
        var many = "{\"evaluations\": [" + "{},".repeat(100) + "{}]}";
        assertThat(ask(HALT, SEVERAL, many).statusCode()).isEqualTo(400);
        var large = "{\"foo\": \"" + "x".repeat(300 * 1024) + "\"}";
        assertThat(ask(HALT, ONE, large, "X-Request-ID", "large").headers().firstValue("X-Request-ID"))
                .contains("large");
        assertThat(ask(HALT, ONE, large).statusCode()).isEqualTo(413);
    }

    @Test
    void a_token_that_is_none_opens_not_even_what_is_open() throws Exception {
        var uri = URI.create("http://127.0.0.1:" + port + "/.well-known/authzen-configuration");
        var request = HttpRequest.newBuilder(uri).header("Authorization", "Bearer not.a.token");
        assertThat(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "multipart/form-data; boundary=a", "nonsense"})
    void another_media_type_is_400(String type) throws Exception {
        var answer = send(HALT, ONE, question(seen.id()), "Content-Type", type);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }

    @Test
    void without_a_token_nothing_is_decided_and_the_callers_id_comes_back() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + ONE))
                .header("Content-Type", "application/json")
                .header("X-Request-ID", "mine")
                .POST(HttpRequest.BodyPublishers.ofString(question(seen.id())));
        var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("X-Request-ID")).contains("mine");
    }

    @Test
    void what_is_hidden_what_is_nowhere_and_what_is_not_known_have_the_same_bytes() throws Exception {
        var hiddenAnswer = bytes(ask(HALT, ONE, question(hidden.id())));
        assertThat(hiddenAnswer).endsWith("{\"decision\":false}");
        for (var other : List.of(
                question(UUID.randomUUID()),
                question(hidden.id()).replace("deepening", "curiosity"),
                question(hidden.id()).replace("\"view\"", "\"erase\""),
                question(hidden.id()).replace("\"contribution\"", "\"spaceship\""),
                question(hidden.id())
                        .replace(caseId.toString(), UUID.randomUUID().toString()),
                question(seen.id()).replace("\"halt\"", "\"" + OM + "\""))) {
            assertThat(bytes(ask(HALT, ONE, other))).isEqualTo(hiddenAnswer);
        }
        for (var path : List.of("subject", "resource", "action")) {
            var search = "/access/v1/search/" + path;
            assertThat(bytes(ask(
                            SALVATION_ARMY,
                            search,
                            question(hidden.id()).replace("\"halt\"", "\"" + SALVATION_ARMY + "\""))))
                    .endsWith("{\"results\":[],\"page\":{\"next_token\":\"\"}}");
        }
    }

    @Test
    void properties_say_nothing_of_who_asks_and_the_time_told_is_not_believed() throws Exception {
        var lying = question(hidden.id())
                .replace(
                        "\"id\": \"halt\"",
                        "\"id\": \"halt\", \"properties\": {\"organisation\": \"" + CHILD_BOARD
                                + "\", \"roles\": [\"chair\"]}")
                .replace("\"context\": {", "\"foo\": 1, \"context\": {\"time\": \"2025-06-27T18:03-07:00\", ");
        assertThat(ask(HALT, ONE, lying).body()).isEqualTo("{\"decision\":false}");
        assertThat(ask(
                                HALT,
                                ONE,
                                lying.replace(hidden.id().toString(), seen.id().toString()))
                        .body())
                .isEqualTo("{\"decision\":true}");
    }

    @Test
    void a_log_that_cannot_be_written_leaves_no_answer() throws Exception {
        LOG_IS_BROKEN.set(true);
        for (var id : List.of(seen.id(), hidden.id(), UUID.randomUUID())) {
            assertThat(ask(HALT, ONE, question(id)).statusCode()).isEqualTo(503);
        }
    }
}
