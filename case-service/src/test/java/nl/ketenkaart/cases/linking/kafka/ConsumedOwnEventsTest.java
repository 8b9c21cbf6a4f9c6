package nl.ketenkaart.cases.linking.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.ketenkaart.platform.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What linking reads of this service's own events, from their contracts. */
class ConsumedOwnEventsTest {

    @ParameterizedTest
    @ValueSource(strings = {"case-raised", "person-added", "person-corrected"})
    void of_who_was_named_the_case_is_read_and_nothing_else(String stem) throws IOException {
        var file = Path.of("contracts/events/" + stem + ".v1.example.json");
        var example = (ObjectNode) Json.mapper().readTree(Files.readAllBytes(file));
        var named = Json.mapper().treeToValue(example, PersonNamed.class);
        assertThat(named.caseId().value()).hasToString(example.get("caseId").asString());
        assertThat(PersonNamed.class.getRecordComponents()).hasSize(1);
        example.remove("caseId");
        assertThat(catchThrowable(() -> Json.mapper().treeToValue(example, PersonNamed.class)))
                .isNotNull();
    }
}
