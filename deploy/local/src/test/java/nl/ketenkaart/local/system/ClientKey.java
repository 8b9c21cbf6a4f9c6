package nl.ketenkaart.local.system;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A client's own key, with which it proves who it is ({@code private_key_jwt}, OpenID Connect Core, 9). */
final class ClientKey {
    private static final String BY_ASSERTION =
            "client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private final RSAKey key;

    private ClientKey(RSAKey key) {
        this.key = key;
    }

    static ClientKey fresh() throws JOSEException {
        return new ClientKey(new RSAKeyGenerator(2048)
                .keyID("one")
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.PS256)
                .generate());
    }

    /** What is registered of it at the client. */
    String registered() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    /** The form that asks for a token as a client, with a fresh assertion. */
    String form(String client, String issuer) throws JOSEException {
        return asserting(client, assertion(JWSAlgorithm.PS256, client, issuer, claims -> claims));
    }

    /** The same with a given assertion. */
    static String asserting(String client, String assertion) {
        return "grant_type=client_credentials&client_id=" + client + "&" + BY_ASSERTION + "&client_assertion="
                + assertion;
    }

    String assertion(JWSAlgorithm algorithm, String client, String audience, UnaryOperator<JWTClaimsSet.Builder> change)
            throws JOSEException {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(client)
                .subject(client)
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .jwtID(UUID.randomUUID().toString());
        var signed = new SignedJWT(
                new JWSHeader.Builder(algorithm).keyID("one").build(),
                change.apply(claims).build());
        signed.sign(new RSASSASigner(key));
        return signed.serialize();
    }
}
