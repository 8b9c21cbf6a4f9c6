package nl.ketenkaart.gateway.contract;

import static nl.ketenkaart.gateway.standin.Partner.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import nl.ketenkaart.gateway.AtTheGateway;
import nl.ketenkaart.gateway.road.Service;
import nl.ketenkaart.gateway.standin.TestContracts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TheUnitedContractIT extends AtTheGateway {

    @AfterEach
    void all_say_what_they_said() {
        INSIDE.of(Service.CASE).says(TestContracts.of(Service.CASE));
        eventually(() -> !united().at("/paths").has("/cases/{caseId}/closure"));
    }

    private JsonNode united() {
        return new JsonMapper().readTree(nobody().get("/v1/openapi.json").body());
    }

    @Test
    void everybody_may_read_it_from_every_page() {
        var answer = nobody().get("/v1/openapi.json");
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("API-Version"))
                .contains(united().at("/info/version").asString());
    }

    @Test
    void reads_and_writes_of_one_path_stand_together() {
        assertThat(united().at("/paths/~1cases").propertyNames()).containsExactly("get", "post");
        assertThat(united().at("/components/schemas").propertyNames()).containsExactly("Problem");
        assertThat(united().at("/security/0").has("keycloak")).isTrue();
        assertThat(united().at("/tags")).hasSize(4);
    }

    @Test
    void what_stood_on_the_path_stands_on_its_operations() {
        assertThat(united().at("/paths/~1cases~1{caseId}/get/parameters/0/name").asString())
                .isEqualTo("caseId");
        assertThat(united().at("/paths/~1access~1v1~1evaluation/post/servers/0/url")
                        .asString())
                .isEqualTo("https://ketenkaart.example");
    }

    @Test
    void a_new_operation_is_there_without_a_restart() {
        INSIDE.of(Service.CASE)
                .says(TestContracts.with(
                        Service.CASE,
                        contract -> contract.withObject("/paths")
                                .putObject("/cases/{caseId}/closure")
                                .putObject("post")
                                .put("operationId", "close")));
        eventually(() -> united().at("/paths").has("/cases/{caseId}/closure"));
        assertThat(halt().post(CASE + "/closure", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void a_contract_that_no_longer_fits_leaves_what_was_published() {
        INSIDE.of(Service.CASE)
                .says(TestContracts.with(
                        Service.CASE,
                        contract -> contract.withObject("/components/schemas")
                                .putObject("Problem")
                                .put("type", "string")));
        eventually(() -> halt().post("/v1/cases", "{}").statusCode() == 200);
        assertThat(united().at("/components/schemas/Problem/type").asString()).isEqualTo("object");
    }
}
