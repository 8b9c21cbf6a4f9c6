package nl.ketenkaart.cases.followup.kafka;

import static nl.ketenkaart.cases.Bodies.ACCEPT;
import static nl.ketenkaart.cases.Bodies.CASE;
import static nl.ketenkaart.cases.Bodies.CONCERN;
import static nl.ketenkaart.cases.Bodies.DECISION;
import static nl.ketenkaart.cases.Bodies.interpretation;
import static nl.ketenkaart.cases.Bodies.people;
import static nl.ketenkaart.cases.Partner.chair;
import static nl.ketenkaart.cases.Partner.good;
import static nl.ketenkaart.cases.Partner.police;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.cases.Topic;
import nl.ketenkaart.cases.Topic.Seen;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.casefile.Cases;
import nl.ketenkaart.cases.lifecycle.Phase;
import nl.ketenkaart.platform.aggregate.Position;
import nl.ketenkaart.platform.event.OutgoingEvent;
import nl.ketenkaart.platform.event.Publisher;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.store.Projections;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class FollowUpEventsIT {
    private static final OrganisationId PROBATION = new OrganisationId("reclassering-nederland");

    @LocalServerPort
    int port;

    @Autowired
    Publisher publisher;

    @Autowired
    Codec codec;

    @Autowired
    Cases cases;

    @Autowired
    Projections<TakenIn> takenIn;

    private final UUID followUp = UUID.randomUUID();
    private UUID id;
    private String outcome = "STARTED";
    private String what = "START_MEASURE";

    @BeforeEach
    void decide() {
        var raised = good(police(port).post("/v1/cases", CASE));
        id = UUID.fromString(raised.get("caseId").asString());
        good(chair(port).put("/v1/cases/" + id + "/triage", ACCEPT));
        good(chair(port).post("/v1/cases/" + id + "/interpretations", interpretation(people(raised))));
        good(chair(port).post("/v1/cases/" + id + "/decisions", DECISION));
    }

    @Test
    void a_duty_that_is_opened_begins_nothing() {
        send("follow-up-opened", 1);
        awaitTakenIn(1, 0);
        assertThat(phase()).isEqualTo(Phase.DECIDED);
    }

    @Test
    void that_triage_was_done_begins_nothing_however_late_it_comes() {
        send("follow-up-opened", 1);
        what = "TRIAGE";
        awaitTakenIn(1, 0);
        assertThat(owed()).isOne();
        send("follow-up-reported", 2);
        awaitTakenIn(2, 0);
        assertThat(owed()).isZero();
        assertThat(phase()).isEqualTo(Phase.DECIDED);
    }

    @Test
    void the_first_report_begins_the_follow_up_once_however_often_it_comes() {
        send("follow-up-opened", 1);
        var report = send("follow-up-reported", 2);
        publisher.publish(report);
        publisher.publish(report);
        send("follow-up-reported", 3);
        awaitTakenIn(3, 2);
        assertThat(phase()).isEqualTo(Phase.FOLLOW_UP);
        good(police(port).post("/v1/cases/" + id + "/concerns", CONCERN));
        assertThat(new Topic(codec).of(id, 6))
                .extracting(Seen::stem)
                .containsExactly(
                        "case-raised",
                        "case-accepted",
                        "case-interpreted",
                        "case-decided",
                        "follow-up-began",
                        "concern-voiced");
    }

    @Test
    void what_stands_still_proposes_the_case_for_the_next_session_and_begins_nothing() {
        send("follow-up-stalled", 1);
        awaitTakenIn(1, 0);
        assertThat(phase()).isEqualTo(Phase.DECIDED);
        var proposed = new Topic(codec).of(id, 5).getLast();
        assertThat(proposed.stem()).isEqualTo("case-proposed");
        assertThat(proposed.data().get("at").asString()).isEqualTo("2026-10-02T09:15:00Z");
        assertThat(proposed.data()).hasSize(2);
    }

    @Test
    void what_a_revision_ended_is_no_report_of_anybody() {
        send("follow-up-opened", 1);
        outcome = "REPLACED";
        send("follow-up-reported", 2);
        awaitTakenIn(2, 0);
        assertThat(phase()).isEqualTo(Phase.DECIDED);
    }

    private void awaitTakenIn(long sequence, int reports) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> takenIn.hasApplied(new Position(FollowUpEventsConsumer.TOPIC, id, followUp, sequence)));
        assertThat(takenIn.find(id)).map(TakenIn::reports).hasValue(reports);
    }

    private long owed() {
        return takenIn.find(id).orElseThrow().known().owed(Stream.empty()).count();
    }

    private Phase phase() {
        return cases.find(new CaseId(id)).orElseThrow().phase();
    }

    private OutgoingEvent send(String stem, long sequence) {
        var type = "nl.ketenkaart.follow-ups." + stem + ".v1";
        var place = OutgoingEvent.place(FollowUpEventsConsumer.TOPIC, id, followUp, PROBATION, type);
        var body = "{\"followUpId\": \"" + followUp + "\", \"caseId\": \"" + id + "\", \"what\": \"" + what
                + "\", \"concerning\": \"" + followUp + "\", \"organisation\": \"" + PROBATION + "\", \"outcome\": \""
                + outcome + "\", \"at\": \"2026-10-02T09:15:00Z\"}";
        var event = new OutgoingEvent(
                FollowUpEventsConsumer.TOPIC,
                type,
                UUID.randomUUID(),
                id,
                followUp,
                sequence,
                Instant.parse("2026-10-02T09:15:00Z"),
                PROBATION,
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                codec.seal(place, body.getBytes(StandardCharsets.UTF_8)));
        publisher.publish(event);
        return event;
    }
}
