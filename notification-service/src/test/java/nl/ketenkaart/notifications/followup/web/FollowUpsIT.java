package nl.ketenkaart.notifications.followup.web;

import static nl.ketenkaart.notifications.Contracts.faultsOfAnswer;
import static nl.ketenkaart.notifications.Walk.anOrganisation;
import static nl.ketenkaart.notifications.Walk.professionalOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.notifications.PublishedHere;
import nl.ketenkaart.notifications.Walk;
import nl.ketenkaart.platform.event.OutgoingEvent;
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
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class FollowUpsIT {
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

    private final String probation = anOrganisation("probation");
    private final String victimSupport = anOrganisation("victim-support");
    private final String bram = professionalOf(probation);
    private final String fatima = professionalOf(victimSupport);
    private Walk walk;
    private OutgoingEvent decided;

    @BeforeEach
    void a_case_was_raised_and_decided() {
        walk = new Walk(port, publisher, codec, tokens);
        walk.caseEvent("case-raised", """
            {"caseId": "%s", "organisation": "%s", "persons": [], "at": "2026-11-20T10:00:00Z",
             "seats": [{"organisation": "%s", "kind": "PROBATION", "from": "2026-11-20T10:00:00Z"},
                       {"organisation": "%s", "kind": "VICTIM_SUPPORT", "from": "2026-11-20T10:00:00Z"}]}\
            """.formatted(walk.caseId, probation, probation, victimSupport));
        decided = walk.caseEvent("case-decided", """
            {"caseId": "%s", "motivation": "not for here", "at": "2026-11-20T10:30:00Z",
             "measures": [{"measureId": "%s", "organisation": "%s", "startBy": "2099-01-31"},
                          {"measureId": "%s", "organisation": "%s", "startBy": "2020-01-31"}],
             "feedback": [{"feedbackId": "%s", "organisation": "%s", "by": "2099-02-01"}]}\
            """.formatted(
                        walk.caseId,
                        UUID.randomUUID(),
                        probation,
                        UUID.randomUUID(),
                        probation,
                        UUID.randomUUID(),
                        victimSupport));
    }

    @Test
    void somebody_elses_duty_and_one_that_is_not_there_are_the_same_404() {
        var theirs = report(bram, idOf(list(fatima, "OPEN").get(0)), "STARTED");
        var nothing = report(bram, UUID.randomUUID().toString(), "STARTED");
        assertThat(theirs.statusCode()).isEqualTo(404);
        assertThat(theirs.body()).isEqualTo(nothing.body());
    }

    @Test
    void a_report_of_tomorrow_is_refused_and_changes_nothing() {
        var id = idOf(list(bram, "OPEN").get(0));
        var answer = walk.put(bram, "/v1/follow-ups/" + id + "/report", """
            {"outcome": "STARTED", "on": "2999-01-01"}\
            """);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(pointers(answer)).containsExactly("/on");
        assertThat(list(bram, "DONE")).isEmpty();
    }

    @Test
    void nobody_reports_on_somebody_elses_duty_whether_open_or_done_and_its_owner_loses_nothing() {
        var theirs = idOf(list(fatima, "OPEN").get(0));
        var open = report(bram, theirs, "GIVEN");
        assertThat(report(fatima, theirs, "GIVEN").statusCode()).isEqualTo(200);
        var done = report(bram, theirs, "GIVEN");
        var nothing = report(bram, UUID.randomUUID().toString(), "GIVEN");
        assertThat(List.of(open.statusCode(), done.statusCode())).containsOnly(404);
        assertThat(List.of(open.body(), done.body())).containsOnly(nothing.body());
        assertThat(new PublishedHere(codec).of(walk.caseId, "follow-up-reported", 1))
                .hasSize(1);
    }

    @Test
    void a_measure_in_probation_is_reported_on_with_evidence_and_not_without() {
        walk.caseEvent("case-decided", """
            {"caseId": "%s", "at": "2026-11-20T10:30:00Z", "disposition": {"probationMonths": 3}, "feedback": [],
             "measures": [{"measureId": "%s", "organisation": "%s", "startBy": "2098-01-31"}]}\
            """.formatted(walk.caseId, UUID.randomUUID(), probation));
        var interval = list(bram, "OPEN").stream()
                .filter(duty -> duty.get("what").asString().equals("REPORT_ON_MEASURE"))
                .findFirst()
                .orElseThrow();
        var bare = walk.put(bram, "/v1/follow-ups/" + idOf(interval) + "/report", """
            {"outcome": "STARTED", "on": "2026-11-20"}\
            """);
        assertThat(bare.statusCode()).isEqualTo(400);
        assertThat(pointers(bare)).containsExactly("/evidence");
        assertThat(report(bram, idOf(interval), "STARTED").statusCode()).isEqualTo(200);
        assertThat(report(bram, idOf(interval), "STOPPED").statusCode()).isEqualTo(409);
    }

    @Test
    void every_fault_of_a_report_is_named_at_once() {
        var id = idOf(list(bram, "OPEN").get(0));
        var answer = walk.put(bram, "/v1/follow-ups/" + id + "/report", """
            {"outcome": "GIVEN", "on": "2999-01-01", "evidence": "", "who": "Bram"}\
            """);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(pointers(answer)).containsExactlyInAnyOrder("/outcome", "/on", "/evidence", "/who");
    }

    @Test
    void faults_in_the_query_are_named_at_once() {
        var answer = walk.getAny(bram, "/v1/follow-ups?state=LATE&limit=0&cursor=made-up");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(pointers(answer)).containsExactlyInAnyOrder("query:state", "query:limit", "query:cursor");
    }

    @Test
    void the_same_decision_again_gives_no_second_duty() {
        list(bram, "OPEN");
        walk.send(decided);
        walk.caseEvent("concern-voiced", "{}");
        assertThat(list(bram, "OPEN")).hasSize(2);
        assertThat(new PublishedHere(codec).of(walk.caseId, "follow-up-opened", 3))
                .hasSize(3);
    }

    @Test
    void a_decision_taken_in_again_since_the_process_died_half_way_gives_no_second_duty() {
        list(bram, "OPEN");
        forgetAllButTheFirstEvent();
        walk.send(decided);
        assertThat(list(bram, "OPEN")).hasSize(2);
        assertThat(list(fatima, "OPEN")).hasSize(1);
    }

    @Test
    void who_lost_the_seat_sees_no_duty_and_cannot_report() {
        var id = idOf(list(bram, "OPEN").get(0));
        walk.caseEvent("organisation-unseated", """
            {"organisation": "%s", "until": "2026-11-21T10:00:00Z", "at": "2026-11-21T10:00:00Z"}\
            """.formatted(probation));
        assertThat(list(bram, "OPEN")).isEmpty();
        assertThat(report(bram, id, "STARTED").statusCode()).isEqualTo(404);
        assertThat(list(fatima, "OPEN")).hasSize(1);
    }

    @Test
    void who_is_excluded_sees_no_duty() {
        walk.caseEvent("participant-excluded", """
            {"organisation": "%s", "ground": "not for here", "at": "2026-11-21T10:00:00Z"}\
            """.formatted(probation));
        assertThat(list(bram, "OPEN")).isEmpty();
    }

    @Test
    void a_duty_appears_is_reported_and_the_report_is_published() {
        var duties = list(bram, "OPEN");
        assertThat(duties).extracting(d -> d.get("state").asString()).containsExactly("OVERDUE", "OPEN");
        assertThat(list(bram, "OVERDUE")).containsExactly(duties.get(0));

        var answer = report(bram, idOf(duties.get(0)), "STARTED");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(faultsOfAnswer("OwnFollowUps", walk.get(bram, "/v1/follow-ups?limit=1")))
                .isEmpty();
        assertThat(answer.headers().firstValue("Consistency-Token")).isPresent();
        assertThat(Json.mapper().readTree(answer.body()))
                .isEqualTo(list(bram, "DONE").get(0));
        assertThat(list(bram, "OPEN")).containsExactly(duties.get(1));

        var reported = new PublishedHere(codec)
                .of(walk.caseId, "follow-up-reported", 1)
                .get(0);
        assertThat(reported.get("followUpId").asString()).isEqualTo(idOf(duties.get(0)));
        assertThat(reported.get("outcome").asString()).isEqualTo("STARTED");
    }

    @Test
    void a_prosecution_owes_triage_then_a_director_and_can_report_neither_away() {
        var prosecution = anOrganisation("prosecution");
        var liesbeth = professionalOf(prosecution);
        walk = new Walk(port, publisher, codec, tokens);
        walk.caseEvent("case-raised", """
            {"caseId": "%s", "organisation": "%s", "persons": [], "at": "2026-11-20T10:00:00Z", "actBy": "2026-11-23T23:00:00Z",
             "seats": [{"organisation": "%s", "kind": "PROBATION", "from": "2026-11-20T10:00:00Z"},
                       {"organisation": "%s", "kind": "PUBLIC_PROSECUTION", "from": "2026-11-20T10:00:00Z"}]}\
            """.formatted(walk.caseId, probation, probation, prosecution));
        var owed = list(liesbeth, "OPEN");
        assertThat(owed).extracting(d -> d.get("what").asString()).containsExactly("TRIAGE");
        assertThat(report(liesbeth, idOf(owed.get(0)), "TRIAGED").statusCode()).isEqualTo(400);
        assertThat(report(liesbeth, idOf(owed.get(0)), "STARTED").statusCode()).isEqualTo(400);

        walk.caseEvent("case-accepted", """
            {"caseId": "%s", "organisation": "%s", "at": "2026-11-23T13:45:00Z"}\
            """.formatted(walk.caseId, prosecution));
        assertThat(list(liesbeth, "OPEN"))
                .extracting(d -> d.get("what").asString())
                .containsExactly("APPOINT_DIRECTOR");
        walk.caseEvent("director-appointed", """
            {"caseId": "%s", "organisation": "%s", "at": "2026-11-23T13:50:00Z"}\
            """.formatted(walk.caseId, probation));

        assertThat(list(liesbeth, "OPEN")).isEmpty();
        assertThat(faultsOfAnswer("OwnFollowUps", walk.get(liesbeth, "/v1/follow-ups?state=DONE")))
                .isEmpty();
        assertThat(list(liesbeth, "DONE"))
                .extracting(
                        d -> d.get("what").asString() + " " + d.get("outcome").asString())
                .containsExactlyInAnyOrder("TRIAGE TRIAGED", "APPOINT_DIRECTOR APPOINTED");
    }

    @Test
    void the_same_report_again_is_answered_as_the_first_time_and_another_is_409() {
        var id = idOf(list(bram, "OPEN").get(0));
        var first = report(bram, id, "STARTED");
        var again = report(bram, id, "STARTED");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(report(bram, id, "STOPPED").statusCode()).isEqualTo(409);
    }

    @Test
    void a_list_goes_on_where_it_ended_and_only_for_its_own_organisation() {
        var first = walk.get(bram, "/v1/follow-ups?limit=1");
        var cursor = first.get("next").asString();
        var second = walk.get(bram, "/v1/follow-ups?limit=1&cursor=" + cursor);
        assertThat(List.of(first.at("/items/0"), second.at("/items/0"))).isEqualTo(list(bram, "OPEN"));
        assertThat(second.has("next")).isFalse();
        assertThat(walk.getAny(fatima, "/v1/follow-ups?cursor=" + cursor).statusCode())
                .isEqualTo(400);
        assertThat(walk.getAny(bram, "/v1/notifications?cursor=" + cursor).statusCode())
                .isEqualTo(400);
    }

    private void forgetAllButTheFirstEvent() {
        stores.database()
                .getCollection("case-tables")
                .updateOne(Filters.eq("_id", walk.caseId.toString()), Updates.set("applied." + walk.caseId, 1L));
    }

    private List<JsonNode> list(String token, String state) {
        return walk.get(token, "/v1/follow-ups?state=" + state)
                .get("items")
                .valueStream()
                .toList();
    }

    private HttpResponse<String> report(String token, String id, String outcome) {
        return walk.put(token, "/v1/follow-ups/" + id + "/report", """
            {"outcome": "%s", "on": "2026-10-02", "evidence": "First conversation held."}\
            """.formatted(outcome));
    }

    private static String idOf(JsonNode followUp) {
        return followUp.get("followUpId").asString();
    }

    private static List<String> pointers(HttpResponse<String> problem) {
        return Json.mapper()
                .readTree(problem.body())
                .get("errors")
                .valueStream()
                .map(fault -> fault.get("pointer").asString())
                .toList();
    }
}
