package nl.ketenkaart.cases.sitting.web;

import static nl.ketenkaart.cases.Bodies.ACCEPT;
import static nl.ketenkaart.cases.Bodies.CASE;
import static nl.ketenkaart.cases.Bodies.SESSION;
import static nl.ketenkaart.cases.Bodies.agenda;
import static nl.ketenkaart.cases.Partner.chair;
import static nl.ketenkaart.cases.Partner.good;
import static nl.ketenkaart.cases.Partner.police;
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

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class TheLifeOfASessionIT {
    private static final String RE_AGENDAED = """
        {"outcome": "RE_AGENDAED", "reason": "Wait for the guardian",
         "actions": [{"organisation": "rvdk-midden-nederland", "action": "Request guardianship", "by": "2026-09-19"}]}
        """;

    @LocalServerPort
    int port;

    @Autowired
    Codec codec;

    private String id;
    private String path;
    private String tag;

    @BeforeEach
    void plan() {
        var planned = secretary(port).post("/v1/sessions", SESSION);
        id = good(planned).get("sessionId").asString();
        path = planned.headers().firstValue("Location").orElseThrow();
        tag = planned.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void a_professional_plans_nothing() {
        assertThat(police(port).post("/v1/sessions", SESSION).statusCode()).isEqualTo(403);
    }

    @Test
    void the_agenda_is_set_on_the_version_that_was_seen() {
        var about = deepening();
        assertThat(secretary(port).put(path + "/agenda", agenda(about)).statusCode())
                .isEqualTo(428);
        var set = secretary(port).put(path + "/agenda", agenda(about), tag);
        assertThat(good(set).at("/items/0/caseId").asString()).isEqualTo(about);
        assertThat(secretary(port).put(path + "/agenda", agenda(), tag).statusCode())
                .isEqualTo(412);
        var next = set.headers().firstValue("ETag").orElseThrow();
        assertThat(chair(port).put(path + "/agenda", agenda(), next).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_fourth_case_is_a_conflict_and_an_unknown_case_is_not_there() {
        var four = agenda(deepening(), deepening(), deepening(), deepening());
        assertThat(secretary(port).put(path + "/agenda", four, tag).statusCode())
                .isEqualTo(409);
        var unknown = agenda(UUID.randomUUID().toString());
        assertThat(secretary(port).put(path + "/agenda", unknown, tag).statusCode())
                .isEqualTo(404);
        assertThat(police(port).put(path + "/agenda", agenda(), tag).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_session_goes_its_way_and_its_events_stand_in_the_topic_in_that_order() {
        var about = deepening();
        var outcome = path + "/agenda/" + about + "/outcome";
        good(secretary(port).put(path + "/agenda", agenda(about), tag));
        good(chair(port).put(path + "/attendance", "{\"organisations\": [\"om-midden-nederland\"]}"));
        assertThat(chair(port).put(outcome, RE_AGENDAED).statusCode()).isEqualTo(409);
        good(chair(port).put(path + "/status", "{\"status\": \"IN_PROGRESS\"}"));
        var first = good(chair(port).put(outcome, RE_AGENDAED));
        assertThat(good(secretary(port).put(outcome, RE_AGENDAED))).isEqualTo(first);
        good(chair(port).put(path + "/status", "{\"status\": \"CLOSED\"}"));
        good(chair(port).post(path + "/lessons", "{\"kind\": \"GAIN\", \"text\": \"One shared picture.\"}"));

        var seen = new Topic(codec).of(UUID.fromString(id), 7);
        assertThat(seen)
                .extracting(Seen::stem)
                .containsExactly(
                        "session-planned",
                        "agenda-set",
                        "attendance-recorded",
                        "session-opened",
                        "agenda-item-concluded",
                        "session-closed",
                        "lesson-noted");
        assertThat(seen.getFirst().data().get("startsAt").asString()).isEqualTo("2037-09-18T12:45:00Z");
        assertThat(seen.get(4).data().at("/actions/0/actionId")).isEqualTo(first.at("/actions/0/actionId"));
    }

    private String deepening() {
        var about = good(police(port).post("/v1/cases", CASE)).get("caseId").asString();
        good(chair(port).put("/v1/cases/" + about + "/triage", ACCEPT));
        return about;
    }
}
