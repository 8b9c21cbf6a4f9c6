package nl.ketenkaart.gateway.schema;

import static org.assertj.core.api.Assertions.assertThat;

import nl.ketenkaart.gateway.AtTheGateway;
import nl.ketenkaart.gateway.road.Service;
import nl.ketenkaart.gateway.standin.Partner;
import nl.ketenkaart.gateway.standin.TestContracts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class SchemasIT extends AtTheGateway {

    @AfterEach
    void all_say_what_they_said() {
        INSIDE.of(Service.CASE).says(TestContracts.of(Service.CASE));
        Partner.eventually(() -> nobody().get("/v1/schemas/try").statusCode() == 404);
    }

    @Test
    void what_nobody_described_is_not_there() {
        assertThat(nobody().get("/v1/schemas/anything").statusCode()).isEqualTo(404);
        assertThat(nobody().get("/v1/schemas/a/b").statusCode()).isEqualTo(401);
    }

    @Test
    void a_body_that_a_service_begins_to_describe_has_its_schema_at_once_and_for_everybody() {
        INSIDE.of(Service.CASE).says(TestContracts.with(Service.CASE, SchemasIT::trying));
        Partner.eventually(() -> nobody().get("/v1/schemas/try").statusCode() == 200);

        var schema = nobody().get("/v1/schemas/try");
        assertThat(schema.headers().firstValue("Content-Type")).contains("application/schema+json");
        assertThat(schema.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(schema.body())
                .contains("https://json-schema.org/draft/2020-12/schema", "/v1/schemas/try", "#/$defs/Problem");
        assertThat(nobody().get("/v1/schemas").body()).contains("\"name\":\"try\"", "\"path\":\"/cases/{caseId}/try\"");
        assertThat(INSIDE.arrived()).isZero();
    }

    private static void trying(ObjectNode contract) {
        var operation = contract.withObject("/paths")
                .putObject("/cases/{caseId}/try")
                .putObject("post")
                .put("operationId", "try");
        operation
                .putObject("requestBody")
                .putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem");
    }
}
