package nl.ketenkaart.gateway;

import static nl.ketenkaart.gateway.standin.Partner.eventually;

import nl.ketenkaart.gateway.standin.Partner;
import nl.ketenkaart.gateway.standin.StandIns;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway as it is deployed, with stand-ins behind it; one for all the tests that need nothing else. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class AtTheGateway {
    protected static final String CASE_ID = "6f1c2a44-7a0d-4a37-9c4c-5d3f2c1b0a99";
    protected static final String CASE = "/v1/cases/" + CASE_ID;
    protected static final StandIns INSIDE = new StandIns();

    @Value("${local.server.port}")
    protected int port;

    @DynamicPropertySource
    static void inside(DynamicPropertyRegistry registry) {
        INSIDE.register(registry);
    }

    @BeforeEach
    void the_gateway_is_ready() {
        INSIDE.behaveAsUsual();
        eventually(() -> nobody().get("/v1/openapi.json").statusCode() == 200);
    }

    protected Partner halt() {
        return new Partner(port, INSIDE.token());
    }

    protected Partner nobody() {
        return new Partner(port, "");
    }

    protected Partner bearing(String token) {
        return new Partner(port, token);
    }
}
