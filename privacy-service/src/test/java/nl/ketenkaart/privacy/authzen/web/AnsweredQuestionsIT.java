package nl.ketenkaart.privacy.authzen.web;

import static nl.ketenkaart.privacy.story.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.json.Json;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class AnsweredQuestionsIT extends Asking {

    @ParameterizedTest
    @CsvSource({"execute_all, true false false true", "deny_on_first_deny, true false", "permit_on_first_permit, true"})
    void several_are_answered_as_far_as_the_option_says(String semantic, String expected) throws Exception {
        var answer = ask(HALT, SEVERAL, several(semantic));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        fits("AccessDecisions", answer.body());
        var decisions = Json.mapper().readTree(answer.body()).get("evaluations");
        assertThat(decisions.valueStream().map(one -> one.get("decision").asString()))
                .containsExactly(expected.split(" "));
    }

    @Test
    void an_element_that_lacks_something_is_a_no_that_says_what_it_lacks() throws Exception {
        var answer = Json.mapper()
                .readTree(ask(HALT, SEVERAL, several("execute_all")).body());
        assertThat(answer.at("/evaluations/1").toString()).isEqualTo("{\"decision\":false}");
        assertThat(answer.at("/evaluations/2/context/error/message").asString()).isEqualTo("/resource is missing");
        assertThat(ask(HALT, SEVERAL, several("sometimes")).statusCode()).isEqualTo(400);
    }

    @Test
    void no_list_or_an_empty_one_is_one_question() throws Exception {
        for (var body : List.of(
                question(seen.id()),
                question(seen.id()).replace("\"context\":", "\"evaluations\": [], \"context\":"))) {
            assertThat(ask(HALT, SEVERAL, body).body()).isEqualTo("{\"decision\":true}");
        }
    }

    @Test
    void a_search_goes_on_with_its_token_and_with_no_other_question() throws Exception {
        var search = "/access/v1/search/resource";
        var persons = question(seen.id()).replace("\"contribution\"", "\"person\"");
        var limited = persons.replace("\"context\":", "\"page\": {\"limit\": 1}, \"context\":");
        var first = Json.mapper().readTree(ask(HALT, search, limited).body());
        var token = first.at("/page/next_token").asString();
        fits("ResourcesFound", first.toString());
        assertThat(first.get("results")).hasSize(1);
        assertThat(token).isNotEmpty().doesNotContain(first.at("/results/0/id").asString());

        var page = "\"page\": {\"token\": \"" + token + "\"}, \"context\":";
        var next = Json.mapper()
                .readTree(
                        ask(HALT, search, persons.replace("\"context\":", page)).body());
        assertThat(next.at("/results/0/id").asString())
                .isNotEqualTo(first.at("/results/0/id").asString());
        for (var wrong : List.of(
                question(seen.id()).replace("\"context\":", page),
                persons.replace("deepening", "triage").replace("\"context\":", page),
                persons.replace("\"context\":", page.replace("{\"token\"", "{\"limit\": 7, \"token\"")))) {
            assertThat(ask(HALT, search, wrong).statusCode()).isEqualTo(400);
        }
        assertThat(ask(SAFE_HOME, search, persons.replace("\"context\":", page)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void what_was_asked_and_answered_is_one_line_of_the_log_in_the_flow_that_the_context_tells() throws Exception {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var told = question(seen.id())
                .replace("\"context\": {", "\"context\": {\"traceparent\": \"00-" + trace + "-00f067aa0ba902b7-00\", ");
        assertThat(ask(HALT, ONE, told).body()).isEqualTo("{\"decision\":true}");

        var lines = lines(trace);
        assertThat(lines).hasSize(2);
        var decisions =
                lines.stream().filter(line -> line.containsKey("decision")).toList();
        assertThat(decisions).hasSize(1);
        assertThat(decisions.getFirst().getString("parent_span_id")).isEqualTo("00f067aa0ba902b7");
        var decision = decisions.getFirst().get("decision", Document.class).toJson();
        assertThat(decision)
                .contains(
                        "adl.access_evaluation",
                        "adl.core.policies",
                        "sharing-agreements/1",
                        seen.id().toString())
                .doesNotContain("What is known");
    }

    private List<Document> lines(String trace) {
        return stores.database().getCollection("processing-log").find().into(new ArrayList<>()).stream()
                .flatMap(page -> page.getList("lines", Document.class, List.of(page)).stream())
                .filter(line -> trace.equals(line.getString("trace_id")))
                .toList();
    }

    @Test
    void the_addresses_are_open_to_everybody() throws Exception {
        var uri = URI.create("http://127.0.0.1:" + port + "/.well-known/authzen-configuration");
        var answer = HTTP.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        fits("AuthzenConfiguration", answer.body());
        JsonNode metadata = Json.mapper().readTree(answer.body());
        assertThat(metadata.get("policy_decision_point").asString()).isEqualTo("https://ketenkaart.example");
        assertThat(metadata.get("search_action_endpoint").asString())
                .isEqualTo("https://ketenkaart.example/access/v1/search/action");
    }
}
