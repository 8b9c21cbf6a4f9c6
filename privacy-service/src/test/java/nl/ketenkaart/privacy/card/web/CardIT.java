package nl.ketenkaart.privacy.card.web;

import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.ketenkaart.platform.contract.OpenApiDocument;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.privacy.card.web.CardStack.Around;
import nl.ketenkaart.privacy.card.web.CardStack.Call;
import nl.ketenkaart.privacy.story.MoreEvents;
import nl.ketenkaart.privacy.story.MoreEvents.SessionStory;
import nl.ketenkaart.privacy.story.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CardServiceTest
class CardIT {
    @LocalServerPort
    int port;

    @Autowired
    CardStack stack;

    @Test
    void not_there_not_seated_and_excluded_are_byte_for_byte_the_same() throws Exception {
        var story = told(deepening().excluded(HALT));

        var excluded = read(story, HALT, "DEEPENING");
        var notSeated = read(story, SALVATION_ARMY, "DEEPENING");
        var notThere = call(HALT, "/v1/cases/" + UUID.randomUUID(), "DEEPENING").get();

        assertThat(notThere.statusCode()).isEqualTo(404);
        assertThat(bytes(excluded)).isEqualTo(bytes(notThere));
        assertThat(bytes(notSeated)).isEqualTo(bytes(notThere));
    }

    @Test
    void a_look_without_a_purpose_or_with_a_wrong_one_is_refused() throws Exception {
        var story = told(Story.raised(UUID.randomUUID()));

        var missing = read(story, HALT, null);
        assertThat(missing.statusCode()).isEqualTo(400);
        assertThat(missing.body()).contains("header:Processing-Purpose", "OWN_RECORDS");
        assertThat(read(story, HALT, "CURIOSITY").statusCode()).isEqualTo(400);
        assertThat(read(story, HALT, "DEEPENING").statusCode()).isEqualTo(403);
        assertThat(read(story, HALT, "TRIAGE").statusCode()).isEqualTo(200);
    }

    @Test
    void a_malformed_case_id_is_a_fault_and_other_formats_are_not_given() throws Exception {
        assertThat(call(HALT, "/v1/cases/1-2-3", "DEEPENING").get().statusCode())
                .isEqualTo(400);
        assertThat(call(HALT, "/v1/cases/" + UUID.randomUUID(), "DEEPENING")
                        .get("Accept", "text/html")
                        .statusCode())
                .isEqualTo(406);
    }

    @Test
    void what_cannot_be_recorded_is_not_given() throws Exception {
        var story = told(deepening());
        read(story, HALT, "DEEPENING");
        Around.LOG_IS_BROKEN.set(true);
        try {
            var answer = call(HALT, pathOf(story), "DEEPENING").get();
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).doesNotContain("Binta");
        } finally {
            Around.LOG_IS_BROKEN.set(false);
        }
    }

    @Test
    void a_read_that_builds_on_what_has_not_come_yet_is_asked_to_try_again() throws Exception {
        var story = told(deepening());
        var notYet = stack.tokenOf(story.last().as(99));

        var answer = call(HALT, pathOf(story), "DEEPENING").after(notYet).get();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void a_card_is_what_the_contract_says_and_is_kept_nowhere() throws Exception {
        var story = deepening()
                .contributed(of("school", SAFE_HOME, "CHILD_DEVELOPMENT").attribute("IQ", "fifty-six", "HEALTH"))
                .contributed(of("held", VICTIM_SUPPORT, "NEEDS").handled("MARKER_ONLY"));
        MoreEvents.asked(story, CHILD_BOARD, SAFE_HOME, "SAFETY");
        MoreEvents.documented(story, POLICE, "LEGAL");
        told(story.interpreted().dissented(OM));

        for (var organisation : new String[] {OM, POLICE, CHILD_BOARD, PROBATION, VICTIM_SUPPORT, HALT, SAFE_HOME}) {
            var answer = read(story, organisation, "DEEPENING");

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
            assertFits("ChainCard", answer.body());
            assertThat(answer.body()).as(organisation).contains("Meisje Binta");
        }
        assertThat(read(story, HALT, "DEEPENING").body())
                .doesNotContain("fifty-six", "opvanghuis", "The concern moved");
        assertFits("CaseInBrief", read(story, HALT, "OVERVIEW").body());
    }

    @Test
    void a_card_that_did_not_change_need_not_be_sent_again() throws Exception {
        var story = told(deepening());
        var tag = read(story, HALT, "DEEPENING").headers().firstValue("ETag").orElseThrow();

        var again = call(HALT, pathOf(story), "DEEPENING").get("If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(read(story, OM, "DEEPENING").headers().firstValue("ETag")).isNotEqualTo(Optional.of(tag));
    }

    @Test
    void a_session_is_what_the_contract_says() throws Exception {
        var story = told(deepening());
        read(story, OM, "DEEPENING");
        var session = new SessionStory(UUID.randomUUID())
                .planned()
                .agenda(story.caseId())
                .attendedBy(OM)
                .opened()
                .learnt(OM, "Begin in time.")
                .concluded(story.caseId());
        var before = new SessionStory(UUID.randomUUID())
                .planned("2026-09-15")
                .agenda(story.caseId())
                .opened()
                .concluded(story.caseId());
        stack.publish(before.told());
        stack.publish(session.told());
        var token = stack.tokenOf(session.told().getLast());
        var ofTheOneBefore = stack.tokenOf(before.told().getLast());
        call(OM, "/v1/sessions/" + before.id(), "DEEPENING")
                .after(ofTheOneBefore)
                .getWhenThere();

        var atOm = call(OM, "/v1/sessions/" + session.id(), "DEEPENING")
                .after(token)
                .getWhenThere();
        var atHalt = call(HALT, "/v1/sessions/" + session.id(), "DEEPENING")
                .after(token)
                .getWhenThere();
        var notThere =
                call(HALT, "/v1/sessions/" + UUID.randomUUID(), "DEEPENING").get();
        var outside = call(SALVATION_ARMY, "/v1/sessions/" + session.id(), "DEEPENING")
                .get();

        assertFits("SessionSeen", atOm.body());
        assertThat(atOm.body()).contains("agendaEtag", "Begin in time.", "\"times\":1");
        assertThat(atHalt.body()).contains("\"times\":1").doesNotContain("Begin in time.");
        assertThat(read(story, HALT, "DEEPENING").body()).contains("\"times\":2");
        assertThat(atHalt.body()).contains("IN_PROGRESS").doesNotContain("agendaEtag");
        assertThat(bytes(outside)).isEqualTo(bytes(notThere));
        assertFits(
                "SessionsSeen",
                call(HALT, "/v1/sessions?limit=1", "OVERVIEW").get().body());
        assertThat(call(HALT, "/v1/sessions", null).get().statusCode()).isEqualTo(400);
    }

    private Story deepening() {
        return Story.raised(UUID.randomUUID()).accepted().directed(CHILD_BOARD);
    }

    private Story told(Story story) {
        stack.publish(story.told());
        return story;
    }

    private HttpResponse<String> read(Story story, String organisation, String purpose) throws Exception {
        return call(organisation, pathOf(story), purpose)
                .after(stack.tokenOf(story.last()))
                .getWhenThere();
    }

    private Call call(String organisation, String path, String purpose) {
        return new Call(port, organisation, path, purpose, null);
    }

    private static String pathOf(Story story) {
        return "/v1/cases/" + story.caseId();
    }

    /** All of an answer but what names this one request. */
    private static String bytes(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("traceparent");
        return answer.statusCode() + headers.toString() + answer.body();
    }

    static void assertFits(String schema, String body) {
        var document = OpenApiDocument.load("/contracts/openapi.yaml").root().toString();
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of("https://card.test/api", document)));
        var found = registry.getSchema(SchemaLocation.of("https://card.test/api#/components/schemas/" + schema))
                .validate(Json.mapper().readTree(body));
        assertThat(found).as(body).isEmpty();
    }
}
