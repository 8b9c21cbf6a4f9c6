package nl.ketenkaart.gateway.limit;

import static nl.ketenkaart.gateway.standin.Partner.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import nl.ketenkaart.gateway.AtTheGateway;
import nl.ketenkaart.gateway.road.Service;
import nl.ketenkaart.gateway.standin.StandIns;
import org.junit.jupiter.api.Test;

/** The gateway hears of it by itself, and lets nothing through. */
class WhoseRightsWereChangedIT extends AtTheGateway {

    @Test
    void a_token_from_before_the_change_goes_no_further_than_the_gateway() {
        var subject = UUID.randomUUID().toString();
        var old = bearing(token(subject, Instant.now().minusSeconds(60)));
        assertThat(old.get("/v1/cases").statusCode()).isEqualTo(200);

        StandIns.IDENTITIES.changed("SUBJECT", subject, Instant.now().minusSeconds(30));

        eventually(() -> old.get("/v1/cases").statusCode() == 401);
        INSIDE.behaveAsUsual();
        var refused = old.get("/v1/cases");
        assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
        assertThat(INSIDE.of(Service.PRIVACY).arrived()).isEmpty();
        assertThat(bearing(token(subject, Instant.now())).get("/v1/cases").statusCode())
                .isEqualTo(200);
    }

    private static String token(String subject, Instant issued) {
        return INSIDE.issuer.token(claims -> claims.subject(subject)
                .issueTime(Date.from(issued))
                .claim("azp", "local-cli")
                .claim("organisation", "halt")
                .claim("organisation_kind", "HALT"));
    }
}
