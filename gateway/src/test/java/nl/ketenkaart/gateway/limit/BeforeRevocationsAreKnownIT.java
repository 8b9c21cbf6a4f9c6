package nl.ketenkaart.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import nl.ketenkaart.gateway.road.Service;
import nl.ketenkaart.gateway.standin.Partner;
import nl.ketenkaart.gateway.standin.StandIns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The broker is away at the start: whose rights were changed is not known, so nobody gets in, and nobody is sent here. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "ketenkaart.revocations.wait=100ms")
@DirtiesContext
class BeforeRevocationsAreKnownIT {
    private static final StandIns INSIDE = new StandIns();

    @Value("${local.server.port}")
    private int port;

    @DynamicPropertySource
    static void inside(DynamicPropertyRegistry registry) {
        INSIDE.register(registry);
        registry.add("spring.kafka.bootstrap-servers", () -> "127.0.0.1:1");
    }

    @Test
    void a_good_token_is_503_and_the_process_is_not_ready() throws IOException {
        var halt = new Partner(port, INSIDE.token()).get("/v1/cases");

        assertThat(halt.statusCode()).as(halt.body()).isEqualTo(503);
        assertThat(halt.headers().firstValue("Retry-After")).isPresent();
        assertThat(readiness()).isEqualTo(503);
        assertThat(INSIDE.of(Service.PRIVACY).arrived()).isEmpty();
    }

    private int readiness() throws IOException {
        var url = URI.create("http://127.0.0.1:" + port + "/readyz").toURL();
        return ((HttpURLConnection) url.openConnection()).getResponseCode();
    }
}
