package nl.ketenkaart.cases.casefile.mongo;

import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Updates.unset;
import static nl.ketenkaart.cases.Bodies.ACCEPT;
import static nl.ketenkaart.cases.Bodies.CASE;
import static nl.ketenkaart.cases.Bodies.CONCERN;
import static nl.ketenkaart.cases.Bodies.DECISION;
import static nl.ketenkaart.cases.Bodies.interpretation;
import static nl.ketenkaart.cases.Bodies.people;
import static nl.ketenkaart.cases.Partner.chair;
import static nl.ketenkaart.cases.Partner.childProtection;
import static nl.ketenkaart.cases.Partner.good;
import static nl.ketenkaart.cases.Partner.json;
import static nl.ketenkaart.cases.Partner.outsider;
import static nl.ketenkaart.cases.Partner.police;
import static nl.ketenkaart.cases.Partner.probation;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.ketenkaart.cases.Partner;
import nl.ketenkaart.cases.Topic;
import nl.ketenkaart.cases.Topic.Seen;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.casefile.Cases;
import nl.ketenkaart.platform.sealing.Codec;
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
class TheLifeOfACaseIT {
    @LocalServerPort
    int port;

    @Autowired
    Stores stores;

    @Autowired
    Codec codec;

    @Autowired
    Cases cases;

    private JsonNode raised;
    private UUID id;
    private String path;

    @BeforeEach
    void raise() {
        raised = good(police(port).post("/v1/cases", CASE));
        id = UUID.fromString(raised.get("caseId").asString());
        path = "/v1/cases/" + id;
    }

    @Test
    void a_case_goes_its_way_and_its_events_stand_in_the_topic_in_that_order() {
        direct();
        seatAndUnseat();
        discuss();
        good(chair(port).post(path + "/decisions", DECISION));
        var seen = new Topic(codec).of(id, 11);
        assertThat(seen)
                .extracting(Seen::stem)
                .containsExactly(
                        "case-raised",
                        "case-accepted",
                        "director-appointed",
                        "director-accepted",
                        "organisation-seated",
                        "organisation-unseated",
                        "concern-voiced",
                        "case-interpreted",
                        "dissent-recorded",
                        "participant-excluded",
                        "case-decided");
        assertThat(seen)
                .extracting(Seen::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 11).boxed().toList());
    }

    @Test
    void the_veilig_thuis_of_a_person_is_seated_and_the_answer_says_which_it_is() {
        var somewhere = CASE.replace("\"address\": \"Kanaalweg 12, Utrecht\"", "\"municipality\": \"Zeist\"");
        var there = good(police(port).post("/v1/cases", somewhere));
        var seats = "/v1/cases/" + there.get("caseId").asString() + "/seats";
        var answer = chair(port)
                .post(seats, """
                    {"organisation": {"kind": "SAFE_HOME", "personId": "%s"}, "guest": false, "reason": "Their area"}
                    """.formatted(there.at("/persons/0/personId").asString()));
        assertThat(answer.headers().firstValue("Location")).hasValue(seats + "/veilig-thuis-utrecht");
        assertThat(good(answer).get("organisation").asString()).isEqualTo("veilig-thuis-utrecht");
    }

    @Test
    void for_others_than_the_table_every_write_is_answered_as_if_there_were_no_case() {
        var hidden = outsider(port).post(path + "/concerns", CONCERN);
        var unknown = outsider(port).post("/v1/cases/" + UUID.randomUUID() + "/concerns", CONCERN);
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(unknown.body());
        assertThat(hidden.headers().map().keySet())
                .isEqualTo(unknown.headers().map().keySet());
        assertThat(outsider(port).put(path + "/triage", ACCEPT).statusCode()).isEqualTo(404);
        assertThat(outsider(port).delete(path + "/seats/halt").statusCode()).isEqualTo(404);
        assertThat(outsider(port).post(path + "/decisions", DECISION).statusCode())
                .isEqualTo(404);
    }

    @Test
    void who_may_not_is_told_so_and_what_is_not_possible_now_says_what_is() {
        assertThat(police(port).put(path + "/triage", ACCEPT).statusCode()).isEqualTo(403);
        var early = chair(port).post(path + "/decisions", DECISION);
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(json(early).get("detail").asString()).contains("RAISED", "DEEPENING", "triage it");
    }

    @Test
    void an_id_that_is_none_is_a_fault_of_the_path() {
        var answer = police(port).post("/v1/cases/number-one/concerns", CONCERN);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("number-one");
    }

    @Test
    void cut_off_before_the_answer_was_kept_a_decision_is_made_once() {
        direct();
        good(chair(port).post(path + "/interpretations", interpretation(people(raised))));
        var key = UUID.randomUUID();
        var first = chair(port).post(path + "/decisions", DECISION, key);
        forgetAnswer(key);
        var again = chair(port).post(path + "/decisions", DECISION, key);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(good(again).get("measureIds")).hasSize(1);
    }

    @Test
    void who_stepped_back_gets_the_first_answer_even_when_it_was_cut_off() {
        var key = UUID.randomUUID();
        var body = "{\"organisation\": \"reclassering-nederland\", \"ground\": \"Under inquiry.\"}";
        var first = probation(port).post(path + "/exclusions", body, key);
        forgetAnswer(key);
        assertThat(probation(port).post(path + "/exclusions", body, key).body()).isEqualTo(first.body());
        assertThat(probation(port).post(path + "/concerns", CONCERN).statusCode())
                .isEqualTo(404);
    }

    @Test
    void fifty_writers_at_once_lose_nothing() {
        try (var threads = Executors.newFixedThreadPool(50)) {
            IntStream.range(0, 50).forEach(i -> threads.submit(() -> writer(i).post(path + "/concerns", CONCERN)));
        }
        assertThat(cases.find(new CaseId(id)).orElseThrow().deliberation().concerns())
                .hasSize(51);
        assertThat(new Topic(codec).of(id, 51))
                .extracting(Seen::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 51).boxed().toList());
    }

    private Partner writer(int i) {
        return i % 2 == 0 ? police(port) : probation(port);
    }

    private void direct() {
        good(chair(port).put(path + "/triage", ACCEPT));
        good(chair(port).put(path + "/triage", ACCEPT));
        good(chair(port).put(path + "/director", "{\"organisation\": \"rvdk-midden-nederland\"}"));
        var accepted = childProtection(port).put(path + "/director/acceptance", "{\"accepted\": true}");
        assertThat(good(accepted).get("accepted").asBoolean()).isTrue();
    }

    private void seatAndUnseat() {
        var seated = childProtection(port).post(path + "/seats", """
            {"organisation": "save", "guest": true, "reason": "Holds the safety plan", "until": "2999-12-31"}
            """);
        assertThat(seated.headers().firstValue("Location")).hasValue(path + "/seats/save");
        assertThat(good(seated).get("until").asString()).isEqualTo("2999-12-31");
        HttpResponse<String> left = chair(port).delete(path + "/seats/save");
        assertThat(left.statusCode()).isEqualTo(204);
        assertThat(left.headers().firstValue("Consistency-Token")).isPresent();
        assertThat(chair(port).delete(path + "/seats/save").statusCode()).isEqualTo(204);
        assertThat(chair(port).delete(path + "/seats/svg").statusCode()).isEqualTo(404);
    }

    private void discuss() {
        good(police(port).post(path + "/concerns", CONCERN));
        var picture = good(childProtection(port).post(path + "/interpretations", interpretation(people(raised))));
        assertThat(picture.get("version").asInt()).isEqualTo(1);
        var dissents =
                path + "/interpretations/" + picture.get("interpretationId").asString() + "/dissents";
        good(probation(port).post(dissents, "{\"text\": \"She is less safe than this.\"}"));
        good(chair(port).post(path + "/exclusions", "{\"organisation\": \"halt\", \"ground\": \"Under inquiry.\"}"));
    }

    private void forgetAnswer(UUID key) {
        stores.database().getCollection("idempotency-keys").updateOne(regex("_id", key.toString()), unset("answer"));
    }
}
