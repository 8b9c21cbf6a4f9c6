package nl.ketenkaart.cases.insight.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.cases.Bodies;
import nl.ketenkaart.cases.Partner;
import nl.ketenkaart.cases.Topic;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Figures are not released for ever before everything that was told has been taken in. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class ProgressIT {
    @LocalServerPort
    int port;

    @Autowired
    KafkaProperties properties;

    @Autowired
    Progress progress;

    @Autowired
    Codec codec;

    @Test
    void an_instance_that_still_has_all_before_it_is_not_up_to_date_and_one_that_took_all_in_is() {
        var raised = Partner.good(Partner.police(port).post("/v1/cases", Bodies.CASE));
        var caseId = UUID.fromString(raised.get("caseId").asString());
        assertThat(new Topic(codec).of(caseId, 1)).hasSize(1);
        assertThat(new Progress(properties, "new-service").isUpToDate()).isFalse();
        await().atMost(Duration.ofSeconds(30)).until(progress::isUpToDate);
    }

    @Test
    @Timeout(20)
    void where_the_brokers_do_not_say_it_is_not_known() {
        var nowhere = new KafkaProperties();
        nowhere.setBootstrapServers(List.of("127.0.0.1:1"));
        assertThat(new Progress(nowhere, "case-service").isUpToDate()).isFalse();
    }
}
