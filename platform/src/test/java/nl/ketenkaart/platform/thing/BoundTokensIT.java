package nl.ketenkaart.platform.thing;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.platform.testing.ProofKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A token that is bound to a key is worth nothing without it (RFC 9449), wherever it was found. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class BoundTokensIT {
    private static final String PATH = "/v1/things";
    private static final String ADDRESS = EmbeddedStack.PUBLIC_ADDRESS + PATH;
    private final ProofKey own = ProofKey.fresh();
    private final ProofKey thiefs = ProofKey.fresh();
    private final String token = bound(Map.of("jkt", own.thumbprint(), "kc-jkt-type", "DPoP"));

    @LocalServerPort
    int port;

    @Test
    void with_a_fresh_proof_for_each_request_it_is_taken() {
        assertThat(shown(own.proof("POST", ADDRESS, token)).statusCode()).isEqualTo(201);
        assertThat(shown(own.proof("POST", ADDRESS, token)).statusCode()).isEqualTo(201);
    }

    @Test
    void without_a_proof_or_with_two_it_is_refused() {
        assertRefused(send("Bearer " + token, List.of()));
        assertRefused(send("Bearer " + token, List.of(own.proof("POST", ADDRESS, token))));
        assertRefused(send("DPoP " + token, List.of()));
        assertRefused(
                send("DPoP " + token, List.of(own.proof("POST", ADDRESS, token), own.proof("POST", ADDRESS, token))));
        assertRefused(shown("no.proof.either"));
        assertRefused(shown(""));
    }

    @Test
    void stolen_it_is_refused_with_the_thiefs_own_key() {
        assertRefused(shown(thiefs.proof("POST", ADDRESS, token)));
    }

    @Test
    void a_proof_that_was_made_for_something_else_is_refused() {
        assertRefused(shown(own.proof("GET", ADDRESS, token)));
        assertRefused(shown(own.proof("POST", ADDRESS + "/1", token)));
        assertRefused(shown(own.proof("POST", "https://elsewhere.example" + PATH, token)));
        assertRefused(shown(own.proof("POST", PATH, token)));
        var other = bound(Map.of("jkt", own.thumbprint()));
        assertRefused(shown(own.proof("POST", ADDRESS, other)));
        assertRefused(shown(own.proof("POST", ADDRESS)));
    }

    @Test
    void a_proof_is_good_once_and_for_half_a_minute() {
        var proof = own.proof("POST", ADDRESS, token);
        assertThat(shown(proof).statusCode()).isEqualTo(201);
        assertRefused(shown(proof));
        assertRefused(shown(made(Instant.now().minusSeconds(60))));
        assertRefused(shown(made(Instant.now().plusSeconds(60))));
        assertRefused(shown(own.proof("POST", ADDRESS, token, claims -> claims.jwtID(null))));
    }

    @Test
    void a_proof_whose_claims_are_no_text_is_refused() {
        for (var name : List.of("htm", "htu", "ath", "jti")) {
            assertRefused(shown(own.proof("POST", ADDRESS, token, claims -> claims.claim(name, 7))));
        }
    }

    @Test
    void what_is_no_proof_in_form_is_refused() throws JOSEException {
        var claims = ProofKey.claims("POST", ADDRESS).claim("ath", ProofKey.hash(token));
        assertRefused(shown(own.signed("JWT", claims)));

        var key = new RSAKeyGenerator(2048).generate();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("dpop+jwt"))
                .jwk(key.toPublicJWK());
        var weak = new SignedJWT(header.build(), claims.build());
        weak.sign(new RSASSASigner(key));
        var itsToken = bound(Map.of("jkt", key.computeThumbprint().toString()));
        assertRefused(send("DPoP " + itsToken, List.of(weak.serialize())));
    }

    @Test
    void what_it_is_bound_to_must_be_understood_whole() {
        var certificate = bound(Map.of("x5t#S256", own.thumbprint()));
        assertRefused(send("Bearer " + certificate, List.of()));
        var byCertificate = bound(Map.of("jkt", own.thumbprint(), "kc-jkt-type", "mTLS"));
        assertRefused(send("DPoP " + byCertificate, List.of(own.proof("POST", ADDRESS, byCertificate))));
        var both = bound(Map.of("jkt", own.thumbprint(), "x5t#S256", own.thumbprint()));
        assertRefused(send("DPoP " + both, List.of(own.proof("POST", ADDRESS, both))));
        var unbound = EmbeddedStack.issuer().machine("politie-midden-nederland", "POLICE", "professional");
        assertRefused(send("DPoP " + unbound, List.of(own.proof("POST", ADDRESS, unbound))));
    }

    private String made(Instant at) {
        return own.proof("POST", ADDRESS, token, claims -> claims.issueTime(Date.from(at)));
    }

    private HttpResponse<String> shown(String proof) {
        return send("DPoP " + token, List.of(proof));
    }

    private HttpResponse<String> send(String authorization, List<String> proofs) {
        return new ThingClient(port).send("POST", PATH, ThingClient.GOOD, request -> {
            request.setHeader("Authorization", authorization)
                    .setHeader("Idempotency-Key", UUID.randomUUID().toString());
            proofs.forEach(proof -> request.header("DPoP", proof));
            return request;
        });
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(answer.body()).contains("\"status\":401");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("error=\"invalid_token\"");
    }

    private static String bound(Map<String, String> confirmation) {
        return EmbeddedStack.issuer()
                .token(claims -> claims.subject("4b1a")
                        .claim("azp", "politie-midden-nederland-api")
                        .claim("organisation", "politie-midden-nederland")
                        .claim("organisation_kind", "POLICE")
                        .claim("subject_type", "machine")
                        .claim("roles", List.of("professional"))
                        .claim("typ", "DPoP")
                        .claim("cnf", confirmation));
    }
}
