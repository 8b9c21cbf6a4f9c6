package nl.ketenkaart.local.system;

import static nl.ketenkaart.local.system.Eventually.eventually;
import static nl.ketenkaart.local.system.Table.CHAIR;
import static nl.ketenkaart.local.system.Table.POLICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import nl.ketenkaart.client.ApiClient;
import nl.ketenkaart.client.ApiException;
import nl.ketenkaart.client.api.NotificationsApi;
import nl.ketenkaart.client.model.RaiseCase;
import nl.ketenkaart.client.model.RegisterSubscription;
import nl.ketenkaart.local.demo.partner.Call;
import nl.ketenkaart.partners.guide.FirstCall;
import nl.ketenkaart.partners.guide.SignedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** What the partners' guide shows of Java, with a client that has a key of its own: signing in, a first call, a delivery that is verified. */
@ExtendWith(SystemStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartnersJavaIT {
    private static final String CLIENT = "politie-midden-nederland-java";
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private final RealmAdmin admin = new RealmAdmin(SystemStack.stack().keycloak());
    private final URI gateway = SystemStack.stack().gateway();
    private SignedIn.Client me;

    @BeforeAll
    void its_key_is_registered() throws Exception {
        var key = new RSAKeyGenerator(2048)
                .keyID("one")
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.PS256)
                .generate();
        admin.realm("POST", "partialImport", registration(key));
        var issuer = SystemStack.stack().keycloak() + "/realms/ketenkaart";
        me = new SignedIn.Client(issuer, CLIENT, "one", key.toPrivateKey());
        eventually("its tokens are good, which those of the moment of the change are not", this::isIn, in -> in);
    }

    private boolean isIn() {
        try {
            notifications().listSubscriptions(null);
            return true;
        } catch (ApiException refused) {
            return false;
        }
    }

    @AfterAll
    void it_goes() throws Exception {
        admin.realm("DELETE", "clients/" + admin.find(CLIENT).path("id").asString(), "");
        admin.close();
    }

    @Test
    void it_raises_a_case_and_reads_it_and_believes_the_news_of_it_and_no_other() throws Exception {
        try (var sink = new Sink(SECRET)) {
            var subscribed = subscribed(sink);
            var body = new ApiClient()
                    .getObjectMapper()
                    .readValue(Table.raise(Table.OM).toString(), RaiseCase.class);
            var card = FirstCall.made(gateway, me, body);
            assertThat(card.getPersons()).hasSize(2);
            assertThat(card.getViewer()).isEqualTo(POLICE);
            triaged(card.getCaseId());
            eventually("the news that was believed", sink::believed, news -> news.contains(card.getCaseId()));
            assertThat(sink.disbelieved()).isEmpty();
            notifications().endSubscription(subscribed, null, null, null);
        }
    }

    private UUID subscribed(Sink sink) throws Exception {
        var wanted = new RegisterSubscription().sink(sink.address()).secret(SECRET);
        return notifications()
                .registerSubscription(UUID.randomUUID(), wanted, null, null)
                .getSubscriptionId();
    }

    private NotificationsApi notifications() {
        var client = new ApiClient();
        client.updateBaseUri(gateway + "/v1");
        client.setRequestInterceptor(new SignedIn(me, Clock.systemUTC()));
        return new NotificationsApi(client);
    }

    private static void triaged(UUID caseId) throws Exception {
        var body = Table.json("{\"outcome\": \"ACCEPTED\", \"reason\": \"A child at risk.\"}");
        var answer = SystemStack.partners().send(Call.write(CHAIR, "PUT", "/v1/cases/" + caseId + "/triage", body));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static String registration(RSAKey key) {
        var registration = Table.json("""
            {"ifResourceExists": "OVERWRITE",
             "clients": [{"clientId": "%1$s", "protocol": "openid-connect", "enabled": true, "publicClient": false,
               "serviceAccountsEnabled": true, "standardFlowEnabled": false, "fullScopeAllowed": false,
               "clientAuthenticatorType": "client-jwt", "defaultClientScopes": ["ketenkaart", "machine"], "optionalClientScopes": [],
               "attributes": {"use.jwks.string": "true", "token.endpoint.auth.signing.alg": "PS256",
                 "access.token.signed.response.alg": "PS256", "dpop.bound.access.tokens": "true"}}],
             "users": [{"username": "service-account-%1$s", "enabled": true, "serviceAccountClientId": "%1$s",
               "realmRoles": ["professional"], "groups": ["/organisations/%2$s"]}]}\
            """.formatted(CLIENT, POLICE));
        registration.withObject("/clients/0/attributes").put("jwks.string", new JWKSet(key.toPublicJWK()).toString());
        return JsonMapper.shared().writeValueAsString(registration);
    }
}
