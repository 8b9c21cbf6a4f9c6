package nl.ketenkaart.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * A partner's client that proves itself by the certificate of its TLS (RFC 8705, 2.1) in the realm that a cluster imports, at a real Keycloak with
 * the options of a cluster. The token that it gets is bound to a key of possession like any other.
 */
@ExtendWith(SystemStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartnersWithCertificatesIT {
    private static final String CLIENT = "halt-api";
    private final ProofKey possession = ProofKey.fresh();
    private Certificates certificates;
    private Path servers;
    private KeycloakWithTls keycloak;

    @BeforeAll
    void halts_certificate_is_registered(@TempDir Path folder) throws Exception {
        certificates = new Certificates(folder);
        certificates.make("login");
        certificates.makeAuthority("authority", "authority");
        certificates.makeAuthority("other", "other");
        certificates.makeAuthority("impostor", "authority");
        certificates.make("halt", "halt", "authority");
        certificates.make("svg", "svg", "authority");
        certificates.make("namesake", "halt", "other");
        certificates.make("stranger", "halt", "impostor");
        servers = certificates.trusting("servers", List.of("login"));
        keycloak = new KeycloakWithTls(certificates, "login", List.of("authority", "other"));
        try (var admin = new RealmAdmin(keycloak.forItsAdministrator())) {
            admin.createRealm(
                    Realm.base(Checkout.around(Path.of("")).keycloak()).json());
            register(admin, "halt", Map.of("x509.casubjectdn", "CN=authority, O=authority"));
            register(admin, "svg", Map.of());
        }
    }

    private static void register(RealmAdmin admin, String organisation, Map<String, String> more) throws Exception {
        var client = admin.find(organisation + "-api").put("clientAuthenticatorType", "client-x509");
        var attributes = client.withObjectProperty("attributes");
        attributes.put("x509.subjectdn", "CN=%s, O=%s".formatted(organisation, organisation));
        more.forEach(attributes::put);
        admin.realm("PUT", "clients/" + client.path("id").asString(), client.toString());
    }

    @AfterAll
    void it_ends() throws Exception {
        keycloak.close();
    }

    @Test
    void with_its_certificate_it_gets_a_token_of_its_organisation_that_is_bound_to_its_key() throws Exception {
        var answer = signedIn("halt");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var told = JsonMapper.shared().readTree(answer.body());
        assertThat(told.path("token_type").asString()).isEqualTo("DPoP");
        var claims = SignedJWT.parse(told.path("access_token").asString()).getJWTClaimsSet();
        assertThat(claims.getStringClaim("organisation")).isEqualTo("halt");
        assertThat(claims.getJSONObjectClaim("cnf")).containsEntry("jkt", possession.thumbprint());
    }

    @Test
    void the_certificate_of_another_partner_proves_nothing() throws Exception {
        var answer = signedIn("svg");
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 401);
        assertThat(answer.body()).doesNotContain("access_token");
    }

    @Test
    void a_certificate_in_its_name_by_the_authority_of_others_proves_nothing() throws Exception {
        var answer = signedIn("namesake");
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 401);
        assertThat(answer.body()).doesNotContain("access_token");
    }

    @Test
    void until_its_authority_is_named_a_partner_is_refused() throws Exception {
        var answer = signedIn("svg", "svg-api");
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 401);
        assertThat(answer.body()).doesNotContain("access_token");
    }

    @Test
    void a_certificate_that_somebody_else_made_in_its_name_is_not_even_heard() {
        assertThatThrownBy(() -> signedIn("stranger")).isInstanceOf(IOException.class);
    }

    @Test
    void without_a_certificate_it_is_refused() throws Exception {
        try (var http = HttpClient.newBuilder()
                .sslContext(certificates.shownBy("servers", servers))
                .build()) {
            var answer = http.send(asked(CLIENT), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isIn(400, 401);
        }
    }

    private HttpResponse<String> signedIn(String name) throws Exception {
        return signedIn(name, CLIENT);
    }

    private HttpResponse<String> signedIn(String name, String client) throws Exception {
        try (var http = HttpClient.newBuilder()
                .sslContext(certificates.shownBy(name, servers))
                .build()) {
            return http.send(asked(client), BodyHandlers.ofString());
        }
    }

    private HttpRequest asked(String client) {
        var address = keycloak.address().resolve("/realms/ketenkaart/protocol/openid-connect/token");
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("DPoP", possession.proof("POST", address.toString()))
                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=" + client))
                .build();
    }
}
