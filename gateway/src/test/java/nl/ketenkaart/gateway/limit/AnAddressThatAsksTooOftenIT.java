package nl.ketenkaart.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import nl.ketenkaart.gateway.standin.Partner;
import nl.ketenkaart.gateway.standin.StandIns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Two a minute for an address. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "ketenkaart.limits.per-address=2")
@DirtiesContext
class AnAddressThatAsksTooOftenIT {

    @Value("${local.server.port}")
    private int port;

    @DynamicPropertySource
    static void inside(DynamicPropertyRegistry registry) {
        new StandIns().register(registry);
    }

    @Test
    void is_refused_before_its_token_is_looked_at_and_whatever_address_it_claims() {
        var somebody = new Partner(port, "not.a.token");
        assertThat(somebody.get("/v1/cases").statusCode()).isEqualTo(401);
        assertThat(somebody.get("/v1/cases").statusCode()).isEqualTo(401);
        var third = somebody.get("/v1/cases", "X-Forwarded-For", "203.0.113.9", "Forwarded", "for=203.0.113.9");
        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.headers().firstValue("Retry-After")).isPresent();
    }
}
