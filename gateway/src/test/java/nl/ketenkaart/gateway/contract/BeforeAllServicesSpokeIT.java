package nl.ketenkaart.gateway.contract;

import static nl.ketenkaart.gateway.standin.Partner.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import nl.ketenkaart.gateway.road.Service;
import nl.ketenkaart.gateway.standin.Partner;
import nl.ketenkaart.gateway.standin.StandIns;
import nl.ketenkaart.gateway.standin.TestContracts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One service has not started yet, then starts with a contract that does not fit, then with the right one. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class BeforeAllServicesSpokeIT {
    private static final StandIns INSIDE = new StandIns();

    @Value("${local.server.port}")
    private int port;

    @DynamicPropertySource
    static void inside(DynamicPropertyRegistry registry) {
        INSIDE.of(Service.NOTIFICATION).says(new byte[0]);
        INSIDE.register(registry);
    }

    @Test
    void nothing_is_said_for_certain_until_every_service_has_spoken() {
        var halt = new Partner(port, INSIDE.token());
        eventually(() -> halt.get("/v1/cases").statusCode() == 200);
        for (var path : new String[] {"/v1/openapi.json", "/v1/nothing", "/v1/notifications"}) {
            var answer = halt.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
        clashes(halt);
        INSIDE.of(Service.NOTIFICATION).says(TestContracts.of(Service.NOTIFICATION));
        eventually(() -> halt.get("/v1/openapi.json").statusCode() == 200);
        assertThat(halt.get("/v1/notifications").statusCode()).isEqualTo(200);
        assertThat(halt.get("/v1/nothing").statusCode()).isEqualTo(404);
        assertThat(halt.get("/readyz").statusCode()).isEqualTo(200);
    }

    private static void clashes(Partner halt) {
        INSIDE.of(Service.NOTIFICATION)
                .says(TestContracts.with(
                        Service.NOTIFICATION,
                        contract -> contract.withObject("/components/schemas/Problem")
                                .put("type", "string")));
        eventually(() -> halt.get("/v1/openapi.json").body().contains("do not fit together"));
        assertThat(halt.get("/v1/openapi.json").body())
                .contains("/components/schemas/Problem", "notification-service say different things");
    }
}
