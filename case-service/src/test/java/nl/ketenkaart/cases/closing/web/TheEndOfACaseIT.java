package nl.ketenkaart.cases.closing.web;

import static nl.ketenkaart.cases.Bodies.ACCEPT;
import static nl.ketenkaart.cases.Bodies.CASE;
import static nl.ketenkaart.cases.Partner.chair;
import static nl.ketenkaart.cases.Partner.childProtection;
import static nl.ketenkaart.cases.Partner.good;
import static nl.ketenkaart.cases.Partner.json;
import static nl.ketenkaart.cases.Partner.police;
import static nl.ketenkaart.cases.Partner.probation;
import static nl.ketenkaart.cases.Partner.secretary;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.ketenkaart.cases.Topic;
import nl.ketenkaart.cases.Topic.Seen;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A case that child protection directs, over HTTP, from another person involved to its end and a new beginning. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class TheEndOfACaseIT {
    @LocalServerPort
    int port;

    @Autowired
    Codec codec;

    private UUID id;
    private String path;
    private String binta;

    @BeforeEach
    void direct() {
        var raised = good(police(port).post("/v1/cases", CASE));
        id = UUID.fromString(raised.get("caseId").asString());
        path = "/v1/cases/" + id;
        binta = path + "/persons/" + raised.at("/persons/1/personId").asString();
        good(chair(port).put(path + "/triage", ACCEPT));
        good(chair(port).put(path + "/director", "{\"organisation\": \"rvdk-midden-nederland\"}"));
        good(childProtection(port).put(path + "/director/acceptance", "{\"accepted\": true}"));
    }

    @Test
    void a_patch_says_what_is_wrong_with_it_and_a_notice_too() {
        var patched = police(port).patch(binta, "{\"role\": \"WITNESS\", \"name\": null, \"address\": 7}");
        assertThat(patched.statusCode()).isEqualTo(400);
        assertThat(json(patched).get("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/role", "/name", "/address");
        var noticed = childProtection(port).put(binta + "/notice", "{\"informed\": false}");
        assertThat(noticed.statusCode()).isEqualTo(400);
        assertThat(json(noticed).get("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/ground", "/until");
        assertThat(probation(port)
                        .put(binta + "/notice", "{\"informed\": false}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void while_the_police_are_concerned_the_case_goes_on() {
        var refused = childProtection(port).post(path + "/closure", "{\"reason\": \"The plan holds.\"}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).get("detail").asString()).contains("politie-midden-nederland");
    }

    @Test
    void what_happened_stands_in_the_topic_in_that_order() {
        var added = police(port).post(path + "/persons", "{\"role\": \"OTHER\", \"name\": \"Oma Alblas\"}");
        assertThat(added.headers().firstValue("Location").orElseThrow())
                .endsWith(good(added).get("personId").asString());
        good(police(port).patch(binta, "{\"address\": \"opvanghuis Zuid\", \"language\": null}"));
        good(childProtection(port)
                .put(
                        binta + "/notice",
                        "{\"informed\": false, \"ground\": \"Heard first.\", \"until\": \"2999-12-31\"}"));
        good(probation(port)
                .post(
                        path + "/consultations-elsewhere",
                        "{\"where\": \"Veiligheidshuis\", \"withWhom\": \"The municipality\", \"on\":"
                                + " \"2026-09-29\"}"));
        assertThat(ended().get("phase").asString()).isEqualTo("HANDED_OVER");
        good(secretary(port).post(path + "/reopening", "{\"reason\": \"A new arrest.\"}"));
        assertThat(new Topic(codec).of(id, 10))
                .extracting(Seen::stem)
                .endsWith(
                        "person-added",
                        "person-corrected",
                        "person-notice-recorded",
                        "consultation-elsewhere-noted",
                        "case-closed",
                        "case-reopened");
    }

    private JsonNode ended() {
        return good(childProtection(port).post(path + "/closure", """
            {"reason": "Voluntary help.", "remainingConcern": "He may return.", "handedOverTo": "Mevrouw De Groot"}
            """));
    }
}
