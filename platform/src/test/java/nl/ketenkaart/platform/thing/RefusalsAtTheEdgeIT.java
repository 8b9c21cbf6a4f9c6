package nl.ketenkaart.platform.thing;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.platform.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class RefusalsAtTheEdgeIT {
    @LocalServerPort
    int port;

    private ThingClient client;

    @BeforeEach
    void client() {
        client = new ThingClient(port);
    }

    @Test
    void no_token_is_401_with_a_challenge() {
        var answer = client.send("POST", "/v1/things", ThingClient.GOOD, r -> withoutToken(r));
        assertProblem(answer, 401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void a_token_that_expired_is_401() {
        assertProblem(with(c -> c.expirationTime(Date.from(Instant.now().minusSeconds(60)))), 401);
    }

    @Test
    void a_token_for_another_audience_is_401() {
        assertProblem(with(c -> c.audience("account")), 401);
    }

    @Test
    void a_token_without_an_organisation_is_401() {
        assertProblem(with(c -> c.claim("organisation", null)), 401);
        assertProblem(with(c -> c.claim("organisation", "No Such Form")), 401);
    }

    @Test
    void a_token_of_another_realm_is_401() {
        assertProblem(withToken(TestIssuer.start().machine("politie-midden-nederland", "POLICE")), 401);
    }

    @Test
    void an_id_token_is_401() {
        assertProblem(with(c -> c.claim("typ", "ID")), 401);
    }

    @Test
    void an_unsigned_token_is_401() {
        assertProblem(withToken("eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."), 401);
    }

    @Test
    void a_token_in_the_query_is_401() {
        var token = EmbeddedStack.issuer().machine("politie-midden-nederland", "POLICE");
        assertProblem(
                client.send(
                        "POST",
                        "/v1/things?access_token=" + token,
                        ThingClient.GOOD,
                        RefusalsAtTheEdgeIT::withoutToken),
                401);
    }

    @Test
    void every_fault_of_a_body_is_named_at_once() {
        var answer = client.post("""
            {"name": "a name that is far too long for this", "on": "2999-01-01", "maker": "00000000-0000-4000-8000-000000000001", "colour": "red"}\
            """);
        assertProblem(answer, 400);
        assertThat(answer.body()).contains("/name", "/colour", "/on").doesNotContain("far too long", "red");
    }

    @Test
    void wrong_types_and_forms_are_named_at_once() {
        var answer = client.post("""
            {"name": 7, "on": "31-12-2020", "maker": "nobody", "size": "MEDIUM"}\
            """);
        assertProblem(answer, 400);
        assertThat(answer.body()).contains("/name", "/on", "/maker", "/size").doesNotContain("nobody", "MEDIUM");
    }

    @Test
    void what_is_missing_is_named() {
        var answer = client.post("{}");
        assertProblem(answer, 400);
        assertThat(answer.body()).contains("/name", "/on", "/maker");
    }

    @Test
    void what_is_not_json_is_400() {
        assertProblem(client.post("{"), 400);
        assertProblem(client.post(""), 400);
        assertProblem(client.post("{\"name\": \"a\", \"name\": \"b\"}"), 400);
        assertProblem(client.post("[".repeat(100)), 400);
    }

    @Test
    void a_malformed_id_in_the_path_is_400() {
        assertProblem(client.send("PUT", "/v1/things/1-2-3-4-5/name", ThingClient.GOOD, r -> r), 400);
    }

    @Test
    void another_content_type_is_415() {
        assertProblem(
                client.send(
                        "POST",
                        "/v1/things",
                        "name=x",
                        r -> r.setHeader("Content-Type", "text/plain").header("Idempotency-Key", KEY)),
                415);
    }

    @Test
    void a_body_too_large_is_413() {
        assertProblem(client.post("{\"name\": \"" + "x".repeat(1_100_000) + "\"}"), 413);
    }

    @Test
    void a_wrong_method_is_405_with_allow() {
        var answer = client.send("DELETE", "/v1/things", null, r -> r);
        assertProblem(answer, 405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void an_unknown_path_and_a_trailing_slash_are_404() {
        assertProblem(client.send("GET", "/v1/nothing", null, r -> r), 404);
        assertProblem(client.send("POST", "/v1/things/", ThingClient.GOOD, r -> r), 404);
    }

    @Test
    void a_post_without_idempotency_key_is_400() {
        assertProblem(client.send("POST", "/v1/things", ThingClient.GOOD, r -> r), 400);
    }

    @Test
    void a_made_up_consistency_token_is_400() {
        assertProblem(
                client.send(
                        "POST",
                        "/v1/things",
                        ThingClient.GOOD,
                        r -> r.header("Idempotency-Key", KEY).header("Consistency-Token", "bogus")),
                400);
    }

    @Test
    void the_contract_is_open_to_all_and_bears_its_version() {
        var answer = client.send("GET", "/v1/openapi.json", null, RefusalsAtTheEdgeIT::withoutToken);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("API-Version")).contains("1.2.3");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.body()).contains("\"openapi\":\"3.1.0\"", "Idempotency-Key", "application/problem+json");
    }

    private static final String KEY = "00000000-0000-4000-8000-00000000000a";

    private HttpResponse<String> with(UnaryOperator<JWTClaimsSet.Builder> change) {
        return withToken(EmbeddedStack.issuer()
                .token(claims -> change.apply(claims.subject("x")
                        .claim("azp", "x-api")
                        .claim("organisation", "politie-midden-nederland")
                        .claim("organisation_kind", "POLICE"))));
    }

    private HttpResponse<String> withToken(String token) {
        return client.send(
                "POST", "/v1/things", ThingClient.GOOD, r -> r.setHeader("Authorization", "Bearer " + token));
    }

    private static HttpRequest.Builder withoutToken(HttpRequest.Builder request) {
        var anonymous = request.build();
        var fresh = HttpRequest.newBuilder(anonymous.uri())
                .method(anonymous.method(), anonymous.bodyPublisher().orElseThrow());
        return fresh.header("Content-Type", "application/json");
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("\"title\"", "\"status\":" + status, "\"detail\"")
                .doesNotContainIgnoringCase("exception");
        for (var header : new String[] {
            "API-Version", "Strict-Transport-Security", "X-Content-Type-Options", "X-Frame-Options", "traceparent"
        }) {
            assertThat(answer.headers().firstValue(header)).as(header).isPresent();
        }
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "set-cookie", "x-powered-by");
    }
}
