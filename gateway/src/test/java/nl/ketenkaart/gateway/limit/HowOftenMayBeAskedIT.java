package nl.ketenkaart.gateway.limit;

import static nl.ketenkaart.gateway.standin.Partner.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import nl.ketenkaart.gateway.road.Service;
import nl.ketenkaart.gateway.standin.Partner;
import nl.ketenkaart.gateway.standin.StandIns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Three a minute for an organisation. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "ketenkaart.limits.per-organisation=3")
@DirtiesContext
class HowOftenMayBeAskedIT {
    private static final StandIns INSIDE = new StandIns();

    @Value("${local.server.port}")
    private int port;

    @DynamicPropertySource
    static void inside(DynamicPropertyRegistry registry) {
        INSIDE.register(registry);
    }

    private HttpResponse<String> ask(String token) {
        return new Partner(port, token).get("/v1/cases");
    }

    @Test
    void the_fourth_question_in_a_minute_waits_and_only_that_organisation() {
        eventually(() -> new Partner(port, "").get("/v1/openapi.json").statusCode() == 200);
        for (var i = 0; i < 3; i++) {
            assertThat(ask(i == 1 ? aPersonOfHalt() : INSIDE.token("halt")).statusCode())
                    .isEqualTo(200);
        }
        var fourth = ask(INSIDE.token("halt"));
        assertThat(fourth.statusCode()).isEqualTo(429);
        assertThat(fourth.headers()
                        .firstValue("Retry-After")
                        .map(Integer::valueOf)
                        .orElseThrow())
                .isBetween(1, 20);
        assertThat(ask(aPersonOfHalt()).statusCode()).isEqualTo(429);
        assertThat(INSIDE.of(Service.PRIVACY).arrived()).hasSize(3);
        assertThat(ask(INSIDE.token("noor")).statusCode()).isEqualTo(200);
    }

    private static String aPersonOfHalt() {
        return INSIDE.issuer.person("halt", "HALT", "anna", "professional");
    }
}
