package nl.ketenkaart.platform.thing;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.platform.testing.IdentityTopic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A token that has not expired, of somebody whose rights were changed: over a real broker and a real service. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class RevokedTokensIT {
    private static final IdentityTopic IDENTITIES = EmbeddedStack.identities();
    private final String subject = UUID.randomUUID().toString();
    private final Instant now = Instant.now();

    @LocalServerPort
    int port;

    private ThingClient client;

    @BeforeEach
    void client() {
        client = new ThingClient(port);
    }

    @Test
    void a_token_from_before_the_change_of_a_persons_rights_is_401_and_a_new_one_is_taken() {
        var before = issued(now.minusSeconds(60));
        assertThat(status(before)).isEqualTo(201);

        IDENTITIES.changed("SUBJECT", subject, now.minusSeconds(30));

        var refused = untilItIs(401, before);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
        assertThat(refused.body()).contains("\"status\":401").doesNotContain(subject);
        assertThat(status(issued(now))).isEqualTo(201);
    }

    @Test
    void a_token_of_a_client_whose_rights_were_changed_is_401() {
        var azp = "client-" + subject;
        IDENTITIES.changed("CLIENT", azp, now.minusSeconds(30));

        untilItIs(401, issued(now.minusSeconds(60), c -> c.claim("azp", azp)));
        assertThat(status(issued(now.minusSeconds(60)))).isEqualTo(201);
    }

    @Test
    void a_token_of_a_session_that_was_ended_is_401() {
        IDENTITIES.changed("SESSION", "session-" + subject, now.minusSeconds(30));

        untilItIs(401, issued(now.minusSeconds(60), c -> c.claim("sid", "session-" + subject)));
        assertThat(status(issued(now.minusSeconds(60)))).isEqualTo(201);
    }

    @Test
    void a_token_that_was_taken_is_401_once_it_has_expired() {
        assertThat(status(issued(now))).isEqualTo(201);
        var brief = issued(
                now.minusSeconds(60),
                c -> c.expirationTime(Date.from(Instant.now().minusSeconds(6))));
        assertThat(status(brief)).isEqualTo(201);

        untilItIs(401, brief);
    }

    @Test
    void a_token_that_lives_longer_than_changes_are_remembered_or_was_issued_later_than_now_is_401() {
        assertThat(status(issued(now, c -> c.expirationTime(Date.from(now.plus(Duration.ofMinutes(61)))))))
                .isEqualTo(401);
        assertThat(status(issued(now, c -> c.issueTime(null)))).isEqualTo(401);
        assertThat(status(issued(now.plusSeconds(60)))).isEqualTo(401);
    }

    @Test
    void a_key_that_was_taken_out_is_good_no_more_once_everybodys_rights_were_changed() {
        var taken = issued(now);
        assertThat(status(taken)).isEqualTo(201);

        EmbeddedStack.issuer().withoutItsKey(() -> {
            IDENTITIES.changed("EVERYBODY", "", now.minusSeconds(240));
            untilItIs(401, taken);
        });
        assertThat(status(taken)).isEqualTo(201);
    }

    private HttpResponse<String> untilItIs(int status, String token) {
        var answer = send(token);
        for (var n = 0; n < 1_000 && answer.statusCode() != status; n++) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            answer = send(token);
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    private int status(String token) {
        return send(token).statusCode();
    }

    private HttpResponse<String> send(String token) {
        return client.send(
                "POST",
                "/v1/things",
                ThingClient.GOOD,
                request -> request.setHeader("Authorization", "Bearer " + token)
                        .setHeader("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private String issued(Instant at) {
        return issued(at, claims -> claims);
    }

    private String issued(Instant at, UnaryOperator<JWTClaimsSet.Builder> change) {
        return EmbeddedStack.issuer()
                .token(claims -> change.apply(claims.subject(subject)
                        .issueTime(Date.from(at))
                        .claim("azp", "x-api")
                        .claim("organisation", "politie-midden-nederland")
                        .claim("organisation_kind", "POLICE")));
    }
}
