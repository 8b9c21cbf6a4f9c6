package nl.ketenkaart.privacy.document.remote;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.Resource;

/** How this service proves to Keycloak that it is itself. */
@FunctionalInterface
interface ClientProof {
    Duration LIFE = Duration.ofSeconds(60);

    /** What goes into the form beside the name of the client. */
    Map<String, String> form();

    static ClientProof secret(String secret) {
        return () -> Map.of("client_secret", secret);
    }

    /** {@code private_key_jwt} (OpenID Connect Core, 9), PS256; each is good for a minute and once. */
    static ClientProof key(Resource jwk, String client, String issuer, Clock clock) {
        var key = read(jwk);
        return () -> Map.of(
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion",
                assertion(
                        key,
                        new JWTClaimsSet.Builder()
                                .issuer(client)
                                .subject(client)
                                .audience(issuer)
                                .jwtID(UUID.randomUUID().toString())
                                .issueTime(Date.from(clock.instant()))
                                .expirationTime(Date.from(clock.instant().plus(LIFE)))
                                .build()));
    }

    private static String assertion(RSAKey key, JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.PS256).keyID(key.getKeyID());
            var jwt = new SignedJWT(header.build(), claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey read(Resource jwk) {
        try {
            return RSAKey.parse(jwk.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException | ParseException e) {
            throw new IllegalArgumentException("ketenkaart.internal.client-key must be a private RSA key as a JWK", e);
        }
    }
}
