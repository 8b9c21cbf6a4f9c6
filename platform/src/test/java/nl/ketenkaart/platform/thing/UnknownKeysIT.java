package nl.ketenkaart.platform.thing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.UUID;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.platform.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tokens that anybody can make: each names a key that nobody ever saw. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class UnknownKeysIT {
    private static final int MANY = 300;
    private static final TestIssuer ISSUER = EmbeddedStack.issuer();

    @LocalServerPort
    int port;

    @Test
    void many_of_them_are_not_as_many_questions_to_the_issuer_and_whoever_has_a_good_one_gets_in() {
        var good = ISSUER.person("politie-midden-nederland", "POLICE", "mo", "professional");
        assertThat(status(good)).isEqualTo(201);
        var before = ISSUER.shown();

        for (var n = 0; n < MANY; n++) {
            assertThat(status(ofAnUnknownKey(good))).isEqualTo(401);
        }

        assertThat(ISSUER.shown() - before).isBetween(1, MANY / 2);
        assertThat(status(ISSUER.person("politie-midden-nederland", "POLICE", "an", "professional")))
                .isEqualTo(201);
    }

    private static String ofAnUnknownKey(String token) {
        var header = "{\"alg\":\"RS256\",\"kid\":\"" + UUID.randomUUID() + "\"}";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(UTF_8))
                + token.substring(token.indexOf('.'));
    }

    private int status(String token) {
        return new ThingClient(port)
                .send(
                        "POST",
                        "/v1/things",
                        ThingClient.GOOD,
                        request -> request.setHeader("Authorization", "Bearer " + token)
                                .setHeader("Idempotency-Key", UUID.randomUUID().toString()))
                .statusCode();
    }
}
