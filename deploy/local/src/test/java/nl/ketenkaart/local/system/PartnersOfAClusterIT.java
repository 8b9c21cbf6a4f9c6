package nl.ketenkaart.local.system;

import static java.net.URLEncoder.encode;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.ketenkaart.local.place.Checkout;
import nl.ketenkaart.local.realm.Realm;
import nl.ketenkaart.platform.testing.ProofKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a partner signs in to the realm that a cluster imports, at a real Keycloak: with a key of its own, for tokens that are bound to a key
 * (FAPI 2.0 Security Profile; NL GOV OAuth). Only its name and its demand for TLS are those of this machine.
 */
@ExtendWith(SystemStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartnersOfAClusterIT {
    private static final String REALM = "of-a-cluster";
    private static final String CLIENT = "halt-api";
    private static final String BACK = "https://halt.example/back";
    private final RealmAdmin admin = new RealmAdmin(KeycloakOfTheTests.address(), REALM);
    private final ProofKey possession = ProofKey.fresh();
    private ClientKey key;

    @BeforeAll
    void a_key_of_halt_is_registered() throws Exception {
        var realm = Realm.base(Checkout.around(Path.of("")).keycloak()).json();
        var ours = (ObjectNode) JsonMapper.shared().readTree(realm);
        admin.createRealm(
                ours.put("realm", REALM).put("sslRequired", "external").toString());
        key = ClientKey.fresh();
        register(admin.find(CLIENT));
    }

    @AfterAll
    void it_goes() throws Exception {
        admin.realm("DELETE", "", "");
        admin.close();
    }

    private void register(ObjectNode client) throws Exception {
        client.withObjectProperty("attributes").put("use.jwks.string", "true").put("jwks.string", key.registered());
        admin.realm("PUT", "clients/" + client.path("id").asString(), client.toString());
    }

    @Test
    void with_its_key_and_a_proof_it_gets_a_token_of_its_organisation_that_is_bound_and_no_refresh_token()
            throws Exception {
        var answer = signedIn(key.form(CLIENT, issuer()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var told = json(answer);
        assertThat(told.path("token_type").asString()).isEqualTo("DPoP");
        assertThat(told.has("refresh_token")).isFalse();
        var token = SignedJWT.parse(told.path("access_token").asString());
        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.PS256);
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getJSONObjectClaim("cnf")).containsEntry("jkt", possession.thumbprint());
        assertThat(claims.getStringClaim("organisation")).isEqualTo("halt");
        assertThat(claims.getAudience()).containsExactly("ketenkaart");
        assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime())
                .isEqualTo(300_000);
    }

    @Test
    void without_a_proof_there_is_no_token() throws Exception {
        refused(admin.ask(key.form(CLIENT, issuer()), Map.of()));
    }

    @Test
    void an_assertion_is_good_once() throws Exception {
        var form = key.form(CLIENT, issuer());
        assertThat(signedIn(form).statusCode()).isEqualTo(200);
        refused(signedIn(form));
    }

    @Test
    void an_assertion_of_another_key_algorithm_audience_or_client_is_refused() throws Exception {
        refused(signedIn(ClientKey.fresh().form(CLIENT, issuer())));
        refused(signedIn(ClientKey.asserting(CLIENT, key.assertion(JWSAlgorithm.RS256, CLIENT, issuer(), c -> c))));
        refused(signedIn(key.form(CLIENT, issuer().replace(REALM, "ketenkaart"))));
        refused(signedIn(ClientKey.asserting(
                CLIENT,
                key.assertion(
                        JWSAlgorithm.PS256, CLIENT, "", claims -> claims.audience(List.of(issuer(), "elsewhere"))))));
        refused(signedIn(ClientKey.asserting(CLIENT, key.assertion(JWSAlgorithm.PS256, "svg-api", issuer(), c -> c))));
    }

    @Test
    void an_assertion_signed_with_its_public_key_as_a_secret_is_refused() throws Exception {
        for (var made : key.asSecrets(CLIENT, issuer())) {
            refused(signedIn(ClientKey.asserting(CLIENT, made)));
        }
    }

    @Test
    void a_secret_proves_nothing_and_no_client_can_be_given_one() throws Exception {
        refused(signedIn("grant_type=client_credentials&client_id=" + CLIENT + "&client_secret=halt-secret"));
        var client = admin.find(CLIENT)
                .put("clientAuthenticatorType", "client-secret")
                .put("secret", "halt-secret");
        var changed = admin.tried("PUT", "clients/" + client.path("id").asString(), client.toString());
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(400);
        var made = admin.tried(
                "POST",
                "clients",
                client.put("clientId", "other-api").without("id").toString());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(400);
    }

    @Test
    void a_password_opens_nothing() throws Exception {
        var form = key.form(CLIENT, issuer()).replace("client_credentials", "password");
        refused(signedIn(form + "&username=halt-professional&password=local"));
    }

    @Test
    void people_sign_in_by_code_with_pkce_by_s256_and_in_no_other_way() throws Exception {
        admin.realm("POST", "clients", app("halt-app", BACK).toString());
        assertThat(admin.find("halt-app")
                        .at("/attributes/dpop.bound.access.tokens")
                        .asString())
                .isEqualTo("true");
        assertThat(shown("response_type=code&code_challenge_method=S256&code_challenge=" + "a".repeat(43))
                        .statusCode())
                .isEqualTo(200);
        for (var other : List.of(
                "response_type=code&code_challenge_method=plain&code_challenge=" + "a".repeat(43),
                "response_type=code",
                "response_type=token")) {
            assertThat(shown(other).headers().firstValue("Location").orElse(""))
                    .as(other)
                    .contains("error=");
        }
        var readable = admin.tried(
                "POST", "clients", app("halt-other", "http://halt.example/back").toString());
        assertThat(readable.statusCode()).as(readable.body()).isEqualTo(400);
    }

    @Test
    void a_service_proves_itself_with_its_key_and_gets_a_token_for_the_other_service_alone() throws Exception {
        register(admin.find("privacy-service"));
        var answer = admin.ask(key.form("privacy-service", issuer()), Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var token = SignedJWT.parse(json(answer).path("access_token").asString());
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("context-service");
    }

    private ObjectNode app(String name, String redirect) {
        var app = JsonNodeFactory.instance.objectNode();
        app.put("clientId", name)
                .put("publicClient", false)
                .put("clientAuthenticatorType", "client-jwt")
                .put("standardFlowEnabled", true)
                .put("fullScopeAllowed", false)
                .putArray("redirectUris")
                .add(redirect);
        app.putObject("attributes")
                .put("use.jwks.string", "true")
                .put("jwks.string", key.registered())
                .put("token.endpoint.auth.signing.alg", "PS256");
        return app;
    }

    private HttpResponse<String> shown(String more) throws Exception {
        return admin.page("auth?client_id=halt-app&scope=openid&state=" + "s".repeat(32) + "&nonce=" + "n".repeat(32)
                + "&redirect_uri=" + encode(BACK, StandardCharsets.UTF_8) + "&" + more);
    }

    private HttpResponse<String> signedIn(String form) throws Exception {
        return admin.ask(form, Map.of("DPoP", possession.proof("POST", admin.tokenAddress())));
    }

    private String issuer() {
        return KeycloakOfTheTests.address() + "/realms/" + REALM;
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 401);
        assertThat(json(answer).has("access_token")).isFalse();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
