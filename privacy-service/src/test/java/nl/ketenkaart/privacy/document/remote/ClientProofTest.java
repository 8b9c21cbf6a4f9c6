package nl.ketenkaart.privacy.document.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

class ClientProofTest {
    private static final String ISSUER = "https://keycloak.example/realms/ketenkaart";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T13:45:00Z"), ZoneOffset.UTC);

    @Test
    void what_is_no_key_keeps_the_service_from_starting() {
        assertThatThrownBy(() -> ClientProof.key(resource("{}"), "privacy-service", ISSUER, CLOCK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ketenkaart.internal.client-key");
    }

    @Test
    void with_a_key_it_proves_itself_anew_each_time() throws Exception {
        var key = new RSAKeyGenerator(2048).keyID("one").generate();
        var proof = ClientProof.key(resource(key.toJSONString()), "privacy-service", ISSUER, CLOCK);
        var first = assertion(proof, key);
        assertThat(first.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.PS256);
        assertThat(first.getHeader().getKeyID()).isEqualTo("one");
        var claims = first.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("privacy-service").isEqualTo(claims.getSubject());
        assertThat(claims.getAudience()).containsExactly(ISSUER);
        assertThat(claims.getExpirationTime())
                .isEqualTo(Date.from(CLOCK.instant().plusSeconds(60)));
        assertThat(assertion(proof, key).getJWTClaimsSet().getJWTID()).isNotEqualTo(claims.getJWTID());
    }

    private static SignedJWT assertion(ClientProof proof, RSAKey key) throws Exception {
        var form = proof.form();
        assertThat(form).doesNotContainKey("client_secret");
        var jwt = SignedJWT.parse(form.get("client_assertion"));
        assertThat(jwt.verify(new RSASSAVerifier(key.toRSAPublicKey()))).isTrue();
        return jwt;
    }

    private static Resource resource(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
    }
}
