package nl.ketenkaart.context.contribution.web;

import com.code_intelligence.jazzer.junit.FuzzTest;
import nl.ketenkaart.fuzz.Refused;
import nl.ketenkaart.platform.contract.BodySchemas;
import nl.ketenkaart.platform.contract.OpenApiDocument;
import nl.ketenkaart.platform.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContributionBodyFuzzTest {
    private static final JsonMapper MAPPER = Json.mapper();
    private static final BodySchemas SCHEMAS =
            new BodySchemas(OpenApiDocument.load("/contracts/context-service/openapi.yaml"));

    @FuzzTest(maxDuration = "1m")
    void what_the_contract_lets_through_becomes_a_statement(byte[] body) {
        Refused.orRead(JacksonException.class, () -> MAPPER.readTree(body))
                .filter(tree -> !tree.isMissingNode())
                .filter(ContributionBodyFuzzTest::isGood)
                .flatMap(tree ->
                        Refused.orRead(JacksonException.class, () -> MAPPER.treeToValue(tree, ContributionBody.class)))
                .ifPresent(read -> MAPPER.writeValueAsBytes(read.toStatement()));
    }

    private static boolean isGood(JsonNode tree) {
        return SCHEMAS.check("POST", "/v1/cases/{caseId}/contributions", tree)
                .faults()
                .isEmpty();
    }
}
