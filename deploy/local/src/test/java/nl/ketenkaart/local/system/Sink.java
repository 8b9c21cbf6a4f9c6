package nl.ketenkaart.local.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.ketenkaart.partners.guide.Webhook;
import tools.jackson.databind.json.JsonMapper;

/** A partner's webhook: it agrees to be told, and believes what the guide's code believes. */
final class Sink implements AutoCloseable {
    private final HttpServer server;
    private final Webhook webhook;
    private final List<UUID> believed = new CopyOnWriteArrayList<>();
    private final List<String> disbelieved = new CopyOnWriteArrayList<>();

    Sink(String secret) throws IOException {
        webhook = new Webhook(secret, Clock.systemUTC());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/news", this::told);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/news";
    }

    /** The cases of which there was news. */
    List<UUID> believed() {
        return List.copyOf(believed);
    }

    List<String> disbelieved() {
        return List.copyOf(disbelieved);
    }

    private void told(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("OPTIONS")) {
                var origin = exchange.getRequestHeaders().getFirst("WebHook-Request-Origin");
                exchange.getResponseHeaders().set("WebHook-Allowed-Origin", origin);
                exchange.sendResponseHeaders(200, -1);
                return;
            }
            var body = exchange.getRequestBody().readAllBytes();
            var ours = isOurs(exchange, body);
            var text = new String(body, java.nio.charset.StandardCharsets.UTF_8);
            if (ours) {
                believed.add(UUID.fromString(
                        JsonMapper.shared().readTree(body).path("subject").asString()));
            } else {
                disbelieved.add(text);
            }
            exchange.sendResponseHeaders(ours ? 204 : 401, -1);
        }
    }

    private boolean isOurs(HttpExchange exchange, byte[] body) {
        var headers = exchange.getRequestHeaders();
        return webhook.isOurs(
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
