package nl.ketenkaart.cases.raising.web;

import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Updates.unset;
import static nl.ketenkaart.cases.Bodies.CASE;
import static nl.ketenkaart.cases.Bodies.CONCERN;
import static nl.ketenkaart.cases.Partner.chair;
import static nl.ketenkaart.cases.Partner.good;
import static nl.ketenkaart.cases.Partner.json;
import static nl.ketenkaart.cases.Partner.police;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.ketenkaart.cases.Topic;
import nl.ketenkaart.platform.contract.OpenApiDocument;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.platform.testing.Contract;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class RaisingACaseIT {
    @LocalServerPort
    int port;

    @Autowired
    Stores stores;

    @Autowired
    Codec codec;

    @Test
    void every_route_is_in_the_contract_and_none_besides(
            @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping, @Autowired OpenApiDocument document) {
        Contract.isWhatIsMapped(requestMappingHandlerMapping, document);
    }

    @Test
    void every_fault_is_named_at_once_and_nothing_is_stored() {
        var before = stored();
        var body = CASE.replace("2017-05-30", "2099-05-30")
                .replace("2026-09-14", "2099-09-14")
                .replace("rvdk-midden-nederland", "bakkerij-de-korenbloem")
                .replace("\"level\": 3", "\"level\": 4, \"colour\": \"green\"")
                .replace("Neighbours call the police.", "x".repeat(10_001));
        var answer = police(port).post("/v1/cases", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(pointers(json(answer)))
                .containsExactlyInAnyOrder(
                        "/incident/summary",
                        "/concern/level",
                        "/concern/colour",
                        "/incident/on",
                        "/persons/1/birthDate",
                        "/table/1");
        assertThat(answer.body()).doesNotContain("korenbloem", "2099", "green");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void a_wrong_type_a_missing_field_and_a_malformed_date_are_named_at_once() {
        var body = CASE.replace("\"urgency\": \"RED\",", "")
                .replace("\"level\": 3", "\"level\": \"three\"")
                .replace("\"2017-05-30\"", "\"30 May\"")
                .replace("\"SUSPECT\"", "\"WITNESS\"");
        assertThat(pointers(json(police(port).post("/v1/cases", body))))
                .containsExactlyInAnyOrder("/urgency", "/concern/level", "/persons/1/birthDate", "/persons/0/role");
    }

    @Test
    void faults_of_the_header_of_forms_and_of_meaning_are_named_together() {
        var body = CASE.replace("DOMESTIC_VIOLENCE", "BURGLARY")
                .replace("2017-05-30", "2099-05-30")
                .replaceFirst("\"table\": .*", "\"table\": [\"nergens\"]}");
        var answer = police(port).postWithoutKey("/v1/cases", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(pointers(json(answer)))
                .containsExactlyInAnyOrder("header:Idempotency-Key", "/kind", "/persons/1/birthDate", "/table/0");
    }

    @Test
    void of_a_person_who_cannot_be_read_it_is_not_said_that_the_case_is_outside_the_target_group() {
        var body = CASE.replace("\"CHILD\"", "\"VICTIM\"").replace("2017-05-30", "30 May");
        assertThat(pointers(json(police(port).post("/v1/cases", body)))).containsExactly("/persons/1/birthDate");
    }

    @Test
    void without_a_key_nothing_is_raised() {
        var before = stored();
        assertThat(police(port).postWithoutKey("/v1/cases", CASE).statusCode()).isEqualTo(400);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void a_case_outside_the_target_group_is_refused_with_that_reason() {
        var answer = police(port)
                .post("/v1/cases", CASE.replace("\"CHILD\"", "\"VICTIM\"").replace("2017-05-30", "1990-05-30"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/errors/0/detail").asString()).startsWith("is outside the target group");
    }

    @Test
    void the_chair_is_no_professional() {
        assertThat(chair(port).post("/v1/cases", CASE).statusCode()).isEqualTo(403);
    }

    @Test
    void a_case_is_raised_and_the_answer_says_how_it_is_known_from_now_on() {
        var answer = police(port).post("/v1/cases", CASE);
        var raised = good(answer);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/v1/cases/" + raised.get("caseId").asString());
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        assertThat(answer.headers().firstValue("Consistency-Token")).isPresent();
        assertThat(raised.get("reference").asString()).matches("MN-\\d{4}-\\d{5}");
        assertThat(raised.at("/persons/1/role").asString()).isEqualTo("CHILD");
        assertThat(raised.get("persons").get(0).propertyNames()).containsExactly("personId", "role", "name");
    }

    @Test
    void a_case_is_raised_and_the_others_are_told_who_sits_at_its_table() {
        var raised = good(police(port).post("/v1/cases", CASE));
        var id = UUID.fromString(raised.get("caseId").asString());
        var event = new Topic(codec).of(id, 1).getFirst();
        assertThat(event.stem()).isEqualTo("case-raised");
        assertThat(event.data().get("reference")).isEqualTo(raised.get("reference"));
        assertThat(event.data().get("seats").findValuesAsString("organisation"))
                .containsExactly(
                        "politie-midden-nederland",
                        "om-midden-nederland",
                        "rvdk-midden-nederland",
                        "reclassering-nederland");
    }

    @Test
    void the_same_key_again_gets_the_same_answer_and_another_body_is_refused() {
        var key = UUID.randomUUID();
        var first = police(port).post("/v1/cases", CASE, key);
        var before = stored();
        assertThat(police(port).post("/v1/cases", CASE, key).body()).isEqualTo(first.body());
        assertThat(police(port)
                        .post("/v1/cases", CASE.replace("RED", "GREEN"), key)
                        .statusCode())
                .isEqualTo(409);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void cut_off_before_the_answer_was_kept_the_repeat_finds_the_case_and_its_reference() {
        var key = UUID.randomUUID();
        var first = police(port).post("/v1/cases", CASE, key);
        var id = UUID.fromString(good(first).get("caseId").asString());
        var before = stored();
        stores.database().getCollection("idempotency-keys").updateOne(regex("_id", key.toString()), unset("answer"));
        assertThat(police(port).post("/v1/cases", CASE, key).body()).isEqualTo(first.body());
        assertThat(stored()).isEqualTo(before);
        good(police(port).post("/v1/cases/" + id + "/concerns", CONCERN));
        assertThat(new Topic(codec).of(id, 2))
                .extracting(Topic.Seen::stem)
                .containsExactly("case-raised", "concern-voiced");
    }

    private List<Long> stored() {
        return List.of(
                stores.database().getCollection("cases").countDocuments(),
                stores.database().getCollection("references").countDocuments());
    }

    private static List<String> pointers(JsonNode problem) {
        return problem.get("errors")
                .valueStream()
                .map(error -> error.get("pointer").asString())
                .toList();
    }
}
