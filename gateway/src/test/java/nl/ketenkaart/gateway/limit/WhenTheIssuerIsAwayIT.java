package nl.ketenkaart.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import nl.ketenkaart.gateway.road.Service;
import nl.ketenkaart.gateway.standin.Partner;
import nl.ketenkaart.gateway.standin.StandIns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The issuer has not started yet when the first token comes. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class WhenTheIssuerIsAwayIT {
    private static final StandIns INSIDE = new StandIns();
    private static String issuer = "";
    private static volatile boolean started;

    @Value("${local.server.port}")
    private int port;

    @DynamicPropertySource
    static void inside(DynamicPropertyRegistry registry) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", WhenTheIssuerIsAwayIT::answer);
        server.start();
        issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/ketenkaart";
        INSIDE.register(registry);
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", () -> issuer);
    }

    /** Where the keys are, once it has started. */
    private static void answer(HttpExchange exchange) throws IOException {
        var about = """
            {"issuer": "%s", "jwks_uri": "%s/certs", "subject_types_supported": ["public"]}\
            """.formatted(issuer, INSIDE.issuer.issuer()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(started ? 200 : 503, about.length);
        try (exchange) {
            exchange.getResponseBody().write(about);
        }
    }

    private int statusWithAToken() {
        var token = INSIDE.issuer.token(claims -> claims.issuer(issuer)
                .subject("s")
                .claim("azp", "halt-api")
                .claim("organisation", "halt")
                .claim("organisation_kind", "HALT"));
        return new Partner(port, token).get("/v1/cases").statusCode();
    }

    @Test
    void nobody_gets_in_until_it_is_there() {
        assertThat(statusWithAToken()).isEqualTo(503);
        assertThat(new Partner(port, "").get("/v1/cases").statusCode()).isEqualTo(401);
        assertThat(INSIDE.of(Service.PRIVACY).arrived()).isEmpty();
        started = true;
        assertThat(statusWithAToken()).isEqualTo(200);
    }
}
