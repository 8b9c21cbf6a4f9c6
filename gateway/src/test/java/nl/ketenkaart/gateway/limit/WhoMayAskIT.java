package nl.ketenkaart.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import nl.ketenkaart.gateway.AtTheGateway;
import nl.ketenkaart.platform.testing.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WhoMayAskIT extends AtTheGateway {

    @AfterEach
    void no_service_heard_of_it() {
        assertThat(INSIDE.arrived()).isZero();
    }

    private void isRefused(String token) {
        var answer = bearing(token).get("/v1/cases");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer");
    }

    private static JWTClaimsSet.Builder ofHalt(JWTClaimsSet.Builder claims) {
        return claims.subject("s")
                .claim("azp", "halt-api")
                .claim("organisation", "halt")
                .claim("organisation_kind", "HALT");
    }

    @Test
    void without_a_token_nobody_gets_in() {
        isRefused("");
    }

    @Test
    void what_is_no_token_is_refused() {
        isRefused("not.a.token");
    }

    @Test
    void an_expired_token_is_refused() {
        var past = Date.from(Instant.now().minusSeconds(60));
        isRefused(INSIDE.issuer.token(claims -> ofHalt(claims).expirationTime(past)));
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        isRefused(TestIssuer.start().machine("halt", "HALT", "professional"));
    }

    @Test
    void a_token_for_another_audience_is_refused() {
        isRefused(INSIDE.issuer.token(claims -> ofHalt(claims).audience(List.of("account"))));
    }

    @Test
    void a_token_without_an_organisation_is_refused() {
        isRefused(INSIDE.issuer.token(claims -> ofHalt(claims).claim("organisation", null)));
    }

    @Test
    void an_unsigned_token_is_refused() {
        var parts = INSIDE.token().split("\\.");
        var none = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes());
        isRefused(none + "." + parts[1] + ".");
    }

    @Test
    void a_token_in_the_uri_is_refused_even_beside_a_good_one() {
        assertThat(nobody().get("/v1/cases?access_token=" + INSIDE.token()).statusCode())
                .isEqualTo(401);
        assertThat(halt().get("/v1/cases?access_token=" + INSIDE.token()).statusCode())
                .isEqualTo(401);
        assertThat(halt().get("/v1/cases?a=1&access%5Ftoken=x").statusCode()).isEqualTo(401);
    }

    @Test
    void an_unknown_path_says_nothing_to_who_is_not_signed_in() {
        assertThat(nobody().get("/v1/nothing").statusCode()).isEqualTo(401);
        assertThat(nobody().get("/actuator").statusCode()).isEqualTo(401);
    }

    @Test
    void only_the_health_is_open_of_the_machinery() {
        assertThat(nobody().get("/livez").statusCode()).isEqualTo(200);
        assertThat(nobody().get("/readyz").statusCode()).isEqualTo(200);
        for (var path : List.of("/actuator", "/actuator/env", "/actuator/gateway/routes", "/actuator/heapdump")) {
            assertThat(halt().get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(nobody().get("/actuator/health").statusCode()).isEqualTo(404);
    }
}
