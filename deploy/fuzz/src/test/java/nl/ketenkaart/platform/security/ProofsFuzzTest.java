package nl.ketenkaart.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ketenkaart.fuzz.Refused;
import nl.ketenkaart.platform.testing.ProofKey;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Proofs of possession (RFC 9449) with odd headers and claims, rightly signed by the thief of a token or by its owner; and what is no proof. */
class ProofsFuzzTest {
    private static final String ADDRESS = "https://ketenkaart.example/v1/things";
    private static final List<String> ODD = List.of(
            "null",
            "0",
            "-1",
            "1e400",
            "\"\"",
            "\"POST\"",
            "\"GET\"",
            "\"none\"",
            "\"HS256\"",
            "[]",
            "{}",
            "[[[[]]]]",
            "{\"kty\": \"oct\", \"k\": \"AAAA\"}",
            "{\"kty\": \"EC\", \"crv\": \"P-256\", \"x\": \"AA\", \"y\": \"AA\"}",
            "123456789012345678901234567890");

    private final ECKey owners = fresh();
    private final ECKey thiefs = fresh();
    private final Presentation presentation = new Presentation("https://ketenkaart.example");
    private final Jwt token = Jwt.withTokenValue("t")
            .header("alg", "PS256")
            .claim("cnf", Map.of("jkt", thumbprint(owners)))
            .build();

    @FuzzTest(maxDuration = "1m")
    void a_token_opens_to_nothing_but_a_proof_of_its_own_key_for_this_very_request(FuzzedDataProvider data)
            throws Exception {
        if (data.consumeProbabilityFloat() < 0.2) {
            assertThat(isTaken(data.consumeRemainingAsString())).isFalse();
            return;
        }
        var stolen = data.consumeBoolean();
        var odd = new int[] {0};
        var header = header(data, odd, stolen ? thiefs : owners);
        var claims = claims(data, odd);
        var taken = isTaken(signed(header, claims, stolen ? thiefs : owners));
        if (stolen || odd[0] == 0) {
            assertThat(taken).as("%s %s", header, claims).isEqualTo(!stolen);
        }
    }

    private boolean isTaken(String proof) {
        var request = MockServerHttpRequest.post("/v1/things")
                .header(HttpHeaders.AUTHORIZATION, "DPoP t")
                .header("DPoP", proof)
                .build();
        return Refused.orRead(InvalidBearerTokenException.class, () -> {
                    var presented = presentation
                            .convert(MockServerWebExchange.from(request))
                            .blockOptional()
                            .orElseThrow();
                    new ProofOfPossession(true).check(token, presented);
                    return true;
                })
                .orElse(false);
    }

    private static String header(FuzzedDataProvider data, int[] odd, ECKey key) {
        return "{\"typ\": %s, \"alg\": %s, \"jwk\": %s%s}"
                .formatted(
                        value(data, odd, "\"dpop+jwt\""),
                        value(data, odd, "\"ES256\""),
                        value(data, odd, key.toPublicJWK().toJSONString()),
                        more(data, odd));
    }

    private static String claims(FuzzedDataProvider data, int[] odd) {
        return "{\"htm\": %s, \"htu\": %s, \"ath\": %s, \"jti\": %s, \"iat\": %s%s}"
                .formatted(
                        value(data, odd, "\"POST\""),
                        value(data, odd, '"' + ADDRESS + '"'),
                        value(data, odd, '"' + ProofKey.hash("t") + '"'),
                        value(data, odd, '"' + UUID.randomUUID().toString() + '"'),
                        value(data, odd, Long.toString(Instant.now().getEpochSecond())),
                        more(data, odd));
    }

    /** The good one most of the time. */
    private static String value(FuzzedDataProvider data, int[] odd, String good) {
        if (data.consumeProbabilityFloat() < 0.8) {
            return good;
        }
        odd[0]++;
        return data.consumeBoolean() ? data.pickValue(ODD) : '"' + data.consumeAsciiString(40) + '"';
    }

    private static String more(FuzzedDataProvider data, int[] odd) {
        if (data.consumeProbabilityFloat() < 0.8) {
            return "";
        }
        odd[0]++;
        return ", \"%s\": %s"
                .formatted(
                        data.pickValue(List.of("crit", "jku", "x5c", "kid", "exp", "nbf", "b64", "nonce")),
                        value(data, odd, "[\"b64\"]"));
    }

    private static String signed(String header, String claims, ECKey key)
            throws GeneralSecurityException, JOSEException {
        var said = encoded(header.getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(claims.getBytes(StandardCharsets.UTF_8));
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(key.toECPrivateKey());
        signature.update(said.getBytes(StandardCharsets.US_ASCII));
        return said + "." + encoded(signature.sign());
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static ECKey fresh() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String thumbprint(ECKey key) {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
