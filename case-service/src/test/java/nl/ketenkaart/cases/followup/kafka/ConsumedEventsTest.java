package nl.ketenkaart.cases.followup.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.ketenkaart.platform.json.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What this service reads of others, from their own contracts. */
class ConsumedEventsTest {
    private static final Path REPORTED =
            Path.of("../notification-service/contracts/events/follow-up-reported.v1.example.json");

    @Test
    void of_a_report_the_case_the_kind_of_duty_and_its_outcome_are_read_and_nothing_else() throws IOException {
        var example = Json.mapper().readTree(Files.readAllBytes(REPORTED));
        var reported = Json.mapper().treeToValue(example, FollowUpReported.class);
        assertThat(reported.caseId().value()).hasToString(example.get("caseId").asString());
        assertThat(reported.concerning()).hasToString(example.get("concerning").asString());
        assertThat(FollowUpReported.class.getRecordComponents()).hasSize(5);
    }

    @Test
    void of_a_duty_who_owes_what_is_read() throws IOException {
        var opened = Path.of("../notification-service/contracts/events/follow-up-opened.v1.example.json");
        var read = Json.mapper().readValue(Files.readAllBytes(opened), FollowUpOpened.class);
        assertThat(read.owed().what()).isEqualTo("START_MEASURE");
    }

    @Test
    void a_report_without_its_case_cannot_be_read() throws IOException {
        var example = (ObjectNode) Json.mapper().readTree(Files.readAllBytes(REPORTED));
        example.remove("caseId");
        assertThat(catchThrowable(() -> Json.mapper().treeToValue(example, FollowUpReported.class)))
                .isNotNull();
    }
}
