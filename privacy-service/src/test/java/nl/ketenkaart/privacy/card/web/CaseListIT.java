package nl.ketenkaart.privacy.card.web;

import static nl.ketenkaart.privacy.story.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.UUID;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.privacy.card.web.CardStack.Call;
import nl.ketenkaart.privacy.story.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@CardServiceTest
class CaseListIT {
    @LocalServerPort
    int port;

    @Autowired
    CardStack stack;

    @Test
    void every_fault_of_a_question_is_named() throws Exception {
        var answer = new Call(port, HALT, "/v1/cases?phase=X&directedBy=A&attention=Y&limit=0&cursor=Z", "TRIAGE", null)
                .get();

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("header:Processing-Purpose", "query:phase", "query:directedBy", "query:attention")
                .contains("query:limit", "query:cursor");
    }

    @Test
    void a_cursor_is_good_for_its_organisation_and_its_question_only() throws Exception {
        threeCases();
        var next = json(list(HALT, "limit=1")).get("next").asString();

        assertThat(list(HALT, "limit=1&cursor=" + next).statusCode()).isEqualTo(200);
        assertThat(list(OM, "limit=1&cursor=" + next).statusCode()).isEqualTo(400);
        assertThat(list(HALT, "phase=RAISED&cursor=" + next).statusCode()).isEqualTo(400);
        assertThat(list(HALT, "cursor=" + next.substring(1)).statusCode()).isEqualTo(400);
    }

    @Test
    void pages_together_are_the_whole_list_and_each_case_is_there_once() throws Exception {
        threeCases();
        var all = json(list(HALT, "limit=100")).get("items");
        var seen = new HashSet<String>();
        var query = "limit=2";
        for (var page = json(list(HALT, query)); ; page = json(list(HALT, query))) {
            page.get("items")
                    .forEach(item ->
                            assertThat(seen.add(item.get("caseId").asString())).isTrue());
            if (!page.has("next")) {
                break;
            }
            query = "limit=2&cursor=" + page.get("next").asString();
        }

        assertThat(seen).hasSize(all.size()).hasSizeGreaterThanOrEqualTo(3);
    }

    private void threeCases() throws Exception {
        for (var n = 0; n < 3; n++) {
            var story = Story.raised(UUID.randomUUID());
            stack.publish(story.told());
            new Call(port, HALT, "/v1/cases", "OVERVIEW", stack.tokenOf(story.last())).getWhenThere();
        }
    }

    private HttpResponse<String> list(String organisation, String query) throws Exception {
        return new Call(port, organisation, "/v1/cases?" + query, "OVERVIEW", null).get();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.mapper().readTree(answer.body());
    }
}
