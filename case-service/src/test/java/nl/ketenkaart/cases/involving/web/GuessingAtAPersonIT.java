package nl.ketenkaart.cases.involving.web;

import static nl.ketenkaart.cases.Bodies.CASE;
import static nl.ketenkaart.cases.Partner.chair;
import static nl.ketenkaart.cases.Partner.good;
import static nl.ketenkaart.cases.Partner.json;
import static nl.ketenkaart.cases.Partner.police;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The chair may put right what is known of somebody, also what it does not see: from the answer it learns nothing. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class GuessingAtAPersonIT {
    private static final String KEY = "0f".repeat(32);

    @LocalServerPort
    int port;

    private JsonNode raised;

    @BeforeEach
    void raise() {
        raised = good(police(port)
                .post("/v1/cases", CASE.replace("\"address\"", "\"policePersonKey\": \"" + KEY + "\", \"address\"")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"address\": \"Kanaalweg 12, Utrecht\"}",
                "{\"address\": \"Slotlaan 9, Zeist\"}",
                "{\"address\": null}",
                "{\"birthDate\": \"1968-02-11\"}",
                "{\"birthDate\": \"1969-02-11\"}",
                "{\"policePersonKey\": \"0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f\"}",
                "{\"policePersonKey\": \"1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e\"}"
            })
    void a_guess_is_answered_the_same_whether_it_is_right_or_wrong(String guess) {
        var before = patch("{}");
        var answer = patch(guess);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(before.body());
        assertThat(headers(answer)).isEqualTo(headers(before));
        assertThat(token(answer)).isNotEqualTo(token(before));
        assertThat(token(patch("{}"))).isEqualTo(token(answer));
    }

    @Test
    void a_key_of_the_police_that_is_none_is_refused_and_not_repeated() {
        var answer = patch("{\"policePersonKey\": \"ABC\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/errors/0/pointer").asString()).isEqualTo("/policePersonKey");
        assertThat(Stream.of(raised.toString(), answer.body()))
                .noneMatch(body -> body.contains(KEY) || body.contains("ABC"));
    }

    private HttpResponse<String> patch(String body) {
        var person = raised.at("/persons/0/personId").asString();
        return chair(port).patch("/v1/cases/" + raised.get("caseId").asString() + "/persons/" + person, body);
    }

    private static String token(HttpResponse<String> answer) {
        return answer.headers().firstValue("Consistency-Token").orElseThrow();
    }

    private static TreeMap<String, Object> headers(HttpResponse<String> answer) {
        var headers = new TreeMap<String, Object>(answer.headers().map());
        headers.keySet().removeAll(java.util.Set.of("consistency-token", "traceparent"));
        return headers;
    }
}
