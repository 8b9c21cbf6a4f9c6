package nl.ketenkaart.local.system;

import static nl.ketenkaart.local.system.Table.POLICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import nl.ketenkaart.local.demo.partner.Account;
import nl.ketenkaart.local.place.Port;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Keycloak gives for something else than access, and what somebody makes of its public key: refused at the gateway and at each service. */
@ExtendWith(SystemStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokensOfAnotherKindIT {
    private static final List<Port> PLACES = List.of(
            Port.GATEWAY, Port.CASE_SERVICE, Port.CONTEXT_SERVICE, Port.PRIVACY_SERVICE, Port.NOTIFICATION_SERVICE);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterAll
    void no_more_is_asked() {
        http.close();
    }

    @Test
    void an_id_token_gives_no_access() throws Exception {
        var given = signedIn();

        assertThat(kindOf(given.path("id_token").asString())).isEqualTo("ID");
        assertThat(given.has("refresh_token")).isFalse();
        refused(given.path("id_token").asString());
        for (var place : PLACES) {
            assertThat(status(place, given.path("access_token").asString()))
                    .as(place.name())
                    .isNotEqualTo(401);
        }
    }

    /** Who takes whatever algorithm a token names would check this with the key that everybody may read (RFC 8725, 2.1). */
    @Test
    void a_token_signed_with_the_public_key_as_a_secret_is_refused() throws Exception {
        var good = SignedJWT.parse(SystemStack.partners().tokenOf(Account.of(POLICE)));
        var key = publicKey(good.getHeader().getKeyID());

        for (var secret : List.of(
                key.toRSAPublicKey().getEncoded(), pem(key), key.toString().getBytes())) {
            for (var algorithm : List.of(JWSAlgorithm.HS256, JWSAlgorithm.HS384, JWSAlgorithm.HS512)) {
                var header = new JWSHeader.Builder(algorithm)
                        .keyID(good.getHeader().getKeyID())
                        .type(good.getHeader().getType())
                        .build();
                var made =
                        new JWSObject(header, new Payload(good.getJWTClaimsSet().toJSONObject()));
                made.sign(new MACSigner(secret));
                refused(made.serialize());
            }
        }
    }

    private void refused(String token) throws Exception {
        for (var place : PLACES) {
            assertThat(status(place, token)).as(place.name()).isEqualTo(401);
        }
    }

    private int status(Port place, String token) throws Exception {
        var address = URI.create(SystemStack.stack().settings().url(place)).resolve("/v1/cases");
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Processing-Purpose", "OVERVIEW")
                .build();
        return http.send(request, BodyHandlers.ofString()).statusCode();
    }

    private static JsonNode signedIn() throws Exception {
        try (var admin = new RealmAdmin(SystemStack.stack().keycloak())) {
            var form = "grant_type=password&client_id=local-cli&scope=openid&username=" + POLICE
                    + "-professional&password=local";
            var answer = admin.ask(form, Map.of());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JsonMapper.shared().readTree(answer.body());
        }
    }

    private static String kindOf(String token) {
        var claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return JsonMapper.shared().readTree(claims).path("typ").asString();
    }

    private RSAKey publicKey(String id) throws Exception {
        var address = SystemStack.stack().keycloak().resolve("/realms/ketenkaart/protocol/openid-connect/certs");
        var keys = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        return JWKSet.parse(keys.body()).getKeyByKeyId(id).toRSAKey();
    }

    private static byte[] pem(RSAKey key) throws Exception {
        var base64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(key.toRSAPublicKey().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                .formatted(base64)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
