package nl.ketenkaart.local.demo.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class PartnersTest {
    private static final Account HALT = Account.of("halt");
    private final List<String> tokens = new ArrayList<>();
    private final List<String> awaited = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final Deque<Integer> statuses = new ArrayDeque<>();
    private HttpServer server;
    private Partners partners;

    @BeforeEach
    void a_gateway_and_a_keycloak_listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/", this::answer);
        server.createContext("/realms/ketenkaart/protocol/openid-connect/token", this::token);
        server.start();
        var here = URI.create("http://localhost:" + server.getAddress().getPort());
        partners = new Partners(here, here);
    }

    @AfterEach
    void they_stop() {
        server.stop(0);
    }

    @Test
    void a_token_is_asked_for_once() throws Exception {
        partners.send(Call.get(HALT, "/v1/cases", "OVERVIEW"));
        partners.send(Call.get(HALT, "/v1/cases", "OVERVIEW"));
        assertThat(tokens).hasSize(1).first().asString().contains("client_id=halt-api", "client_secret=halt-secret");
    }

    @Test
    void what_was_written_before_is_awaited_by_everybody_after() throws Exception {
        partners.send(Call.get(HALT, "/v1/cases", "OVERVIEW"));
        partners.send(Call.get(Account.of("save"), "/v1/cases", "OVERVIEW"));
        assertThat(awaited).containsExactly("", "written-1");
        partners.send(Call.get(HALT, "/v1/cases", "OVERVIEW"));
        assertThat(awaited.getLast()).isEqualTo("written-1,written-2");
    }

    @Test
    void what_is_busy_is_tried_again_with_the_same_key() throws Exception {
        statuses.add(503);
        var call = Call.write(HALT, "POST", "/v1/cases", JsonNodeFactory.instance.objectNode());
        assertThat(partners.send(call).status()).isEqualTo(200);
        assertThat(keys).hasSize(2).containsOnly(call.headers().get("Idempotency-Key"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        awaited.add(headers.getFirst("Consistency-Token") == null ? "" : headers.getFirst("Consistency-Token"));
        keys.add(headers.getFirst("Idempotency-Key"));
        exchange.getResponseHeaders().add("Consistency-Token", "written-" + awaited.size());
        exchange.getResponseHeaders().add("Retry-After", "0");
        exchange.sendResponseHeaders(statuses.isEmpty() ? 200 : statuses.remove(), -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        tokens.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var body = "{\"access_token\": \"t\", \"expires_in\": 300}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
