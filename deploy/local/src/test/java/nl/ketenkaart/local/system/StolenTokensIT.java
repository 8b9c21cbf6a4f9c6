package nl.ketenkaart.local.system;

import static nl.ketenkaart.local.system.Table.POLICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ketenkaart.local.place.Port;
import nl.ketenkaart.platform.testing.ProofKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** A token that Keycloak bound to a key, at the gateway and past it, at each service: without that key it opens nothing. */
@ExtendWith(SystemStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StolenTokensIT {
    private static final String CASES = "/v1/cases";
    private final HttpClient http = HttpClient.newHttpClient();
    private final ProofKey own = ProofKey.fresh();
    private final ProofKey thiefs = ProofKey.fresh();
    private final URI gateway = SystemStack.stack().gateway();
    private String token;

    @BeforeAll
    void the_police_asks_for_a_bound_token() throws Exception {
        try (var admin = new RealmAdmin(SystemStack.stack().keycloak())) {
            var form =
                    "grant_type=client_credentials&client_id=%s-api&client_secret=%s-secret".formatted(POLICE, POLICE);
            var answer = admin.ask(form, Map.of("DPoP", own.proof("POST", admin.tokenAddress())));
            token = JsonMapper.shared()
                    .readTree(answer.body())
                    .path("access_token")
                    .asString();
        }
    }

    @AfterAll
    void no_more_is_asked() {
        http.close();
    }

    @Test
    void its_owner_reads_and_writes_through_the_gateway() throws Exception {
        var raised = send(gateway, "POST", CASES, own, Table.raise(Table.OM).toString());
        assertThat(raised.statusCode()).as(raised.body()).isEqualTo(201);
        assertThat(get(gateway, CASES, own).statusCode()).isEqualTo(200);
        assertThat(get(gateway, CASES + "?limit=2", own).statusCode()).isEqualTo(200);
        assertThat(get(gateway, "/v1/notifications", own).statusCode()).isEqualTo(200);
    }

    @Test
    void who_stole_it_is_refused_at_the_gateway_and_at_each_service() throws Exception {
        for (var place : List.of(
                Port.GATEWAY,
                Port.CASE_SERVICE,
                Port.CONTEXT_SERVICE,
                Port.PRIVACY_SERVICE,
                Port.NOTIFICATION_SERVICE)) {
            var address = URI.create(SystemStack.stack().settings().url(place));
            refused(get(address, CASES, thiefs), place);
            refused(bearer(address), place);
        }
    }

    @Test
    void past_the_gateway_its_owner_is_still_who_it_is_and_a_proof_for_the_service_itself_is_not_taken()
            throws Exception {
        var service = URI.create(SystemStack.stack().settings().url(Port.PRIVACY_SERVICE));
        assertThat(get(service, CASES, own).statusCode()).isEqualTo(200);
        refused(sent(service, "GET", CASES, own.proof("GET", service + CASES, token), ""), Port.PRIVACY_SERVICE);
    }

    @Test
    void a_proof_that_was_overheard_cannot_be_used_again() throws Exception {
        var proof = own.proof("GET", gateway + CASES, token);
        assertThat(sent(gateway, "GET", CASES, proof, "").statusCode()).isEqualTo(200);
        refused(sent(gateway, "GET", CASES, proof, ""), Port.GATEWAY);
    }

    private HttpResponse<String> get(URI to, String path, ProofKey key) throws Exception {
        return send(to, "GET", path, key, "");
    }

    /** With a proof for the gateway, wherever it is sent. */
    private HttpResponse<String> send(URI to, String method, String path, ProofKey key, String body) throws Exception {
        var address = gateway + path.replaceFirst("\\?.*", "");
        return sent(to, method, path, key.proof(method, address, token), body);
    }

    private HttpResponse<String> sent(URI to, String method, String path, String proof, String body) throws Exception {
        return http.send(
                request(to, path)
                        .header("Authorization", "DPoP " + token)
                        .header("DPoP", proof)
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> bearer(URI to) throws Exception {
        return http.send(
                request(to, CASES).header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(URI to, String path) {
        return HttpRequest.newBuilder(to.resolve(path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Processing-Purpose", "OVERVIEW");
    }

    private static void refused(HttpResponse<String> answer, Port place) {
        assertThat(answer.statusCode()).as(place + " " + answer.body()).isEqualTo(401);
        assertThat(answer.body()).contains("\"status\":401").doesNotContain("caseId");
    }
}
