package nl.ketenkaart.local.system;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
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
        return signed(algorithm, change.apply(claims(client, audience)).build(), new RSASSASigner(key));
    }

    /** As somebody makes them who knows only what everybody may know of the key. */
    List<String> asSecrets(String client, String audience) throws JOSEException {
        var made = new ArrayList<String>();
        for (var secret : List.of(
                key.toRSAPublicKey().getEncoded(), key.toPublicJWK().toString().getBytes(StandardCharsets.UTF_8))) {
            made.add(signed(JWSAlgorithm.HS256, claims(client, audience).build(), new MACSigner(secret)));
        }
        return made;
    }

    private static JWTClaimsSet.Builder claims(String client, String audience) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(client)
                .subject(client)
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .jwtID(UUID.randomUUID().toString());
    }

    private static String signed(JWSAlgorithm algorithm, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        var signed = new SignedJWT(new JWSHeader.Builder(algorithm).keyID("one").build(), claims);
        signed.sign(signer);
        return signed.serialize();
    }
}
