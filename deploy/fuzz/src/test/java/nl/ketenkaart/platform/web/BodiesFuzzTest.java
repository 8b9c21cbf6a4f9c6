package nl.ketenkaart.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import nl.ketenkaart.fuzz.Asking;
import nl.ketenkaart.fuzz.Refused;
import nl.ketenkaart.platform.contract.BodySchemas;
import nl.ketenkaart.platform.contract.OpenApiDocument;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.web.Bodies.Check;
import tools.jackson.databind.JsonNode;

/** By the contract of contributions, which has every kind of field. */
class BodiesFuzzTest {
    private static final String OPERATION = "/v1/cases/{caseId}/contributions";
    private static final Bodies BODIES =
            new Bodies(new BodySchemas(OpenApiDocument.load("/contracts/context-service/openapi.yaml")), Json.mapper());

    @FuzzTest(maxDuration = "1m")
    void a_body_is_as_the_contract_has_it_or_refused_with_its_faults(byte[] body) {
        for (var ofDrafts : List.of(false, true)) {
            var check = new Check<>(JsonNode.class, draft -> List.of(), ofDrafts);
            Refused.orRead(() -> BODIES.read(Asking.submission(OPERATION, body), JsonNode.class, check, List.of()))
                    .ifPresent(read ->
                            assertThat(read.path("statement").isString()).isTrue());
        }
    }
}
