package nl.ketenkaart.context.casetable.kafka;

import static nl.ketenkaart.context.Cast.BINTA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import nl.ketenkaart.context.FromKafka;
import nl.ketenkaart.context.Walk;
import nl.ketenkaart.context.casetable.CaseId;
import nl.ketenkaart.context.casetable.CaseTable;
import nl.ketenkaart.context.casetable.CaseTables;
import nl.ketenkaart.context.casetable.Phase;
import nl.ketenkaart.platform.event.Publisher;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.ConsistencyTokens;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class CaseEventsIT {
    @LocalServerPort
    int port;

    @Autowired
    Publisher publisher;

    @Autowired
    Codec codec;

    @Autowired
    ConsistencyTokens tokens;

    @Autowired
    CaseTables tables;

    private Walk walk;

    @BeforeEach
    void a_case() {
        walk = new Walk(port, publisher, codec, tokens);
    }

    @Test
    void an_event_that_comes_twice_is_applied_once() {
        walk.raise();
        var seated = walk.send("organisation-seated", Walk.seat("slachtofferhulp"));
        walk.send(seated);
        walk.send("case-accepted", "{}");
        assertThat(tableIn(Phase.DEEPENING).seats()).hasSize(5);
    }

    @Test
    void an_event_after_a_gap_is_kept_aside_and_other_cases_go_on() {
        walk.raise();
        walk.lose();
        walk.send("case-accepted", "{}");
        var letters = FromKafka.of("case-events.v1.context-service.dlt", walk.caseId, 1);
        assertThat(letters)
                .singleElement()
                .satisfies(
                        letter -> assertThat(FromKafka.header(letter, "reason")).contains("came after 1"));
        assertThat(tableIn(Phase.RAISED).persons())
                .anySatisfy(person -> assertThat(person.id()).isEqualTo(BINTA));
        walk = new Walk(port, publisher, codec, tokens).intoDeepening();
        assertThat(tableIn(Phase.DEEPENING).seats()).hasSize(4);
    }

    @Test
    void what_is_not_needed_here_is_taken_in_all_the_same() {
        walk.raise();
        walk.send("concern-voiced", "{\"facts\": \"not ours to keep\"}");
        walk.send("case-accepted", "{}");
        assertThat(tableIn(Phase.DEEPENING).toString()).doesNotContain("not ours");
    }

    private CaseTable tableIn(Phase phase) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> tables.find(new CaseId(walk.caseId)).orElse(CaseTable.EMPTY),
                        table -> table.phase() == phase && !table.seats().isEmpty());
    }
}
