package nl.ketenkaart.notifications.delivery.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import nl.ketenkaart.platform.json.Json;

/** A receiver of webhooks that does what it is told to: the next manner comes from the test, at each delivery anew. */
final class Receiver implements AutoCloseable {
    private static final int NO_BODY = -1;
    private static final byte[] MUCH = new byte[64 * 1024];
    private final HttpServer server;
    private final CountDownLatch over = new CountDownLatch(1);
    final List<Received> received = new CopyOnWriteArrayList<>();
    volatile Supplier<Manner> manner = () -> Manner.TAKE;
    volatile String allowedOrigin = "*";
    volatile String retryAfter = "";

    /** How it behaves. */
    enum Manner {
        TAKE,
        FAIL,
        CALM_DOWN,
        GONE,
        REDIRECT,
        HANG,
        CLOSE_WITHOUT_A_WORD,
        CLOSE_HALF_WAY,
        STREAM_FOR_EVER
    }

    /** A delivery that came in, however it was answered. */
    record Received(String id, String subject, String signature, String timestamp, String body, Manner manner) {}

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI sink() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    }

    private void handle(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("OPTIONS")) {
            if (!allowedOrigin.isEmpty()) {
                exchange.getResponseHeaders().set("WebHook-Allowed-Origin", allowedOrigin);
            }
            exchange.sendResponseHeaders(200, NO_BODY);
            exchange.close();
        } else {
            answer(exchange, note(exchange));
        }
    }

    private Manner note(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        var how = exchange.getRequestURI().getPath().equals("/elsewhere") ? Manner.TAKE : manner.get();
        received.add(new Received(
                headers.getFirst("webhook-id"),
                Json.mapper().readTree(body).get("subject").asString(),
                headers.getFirst("webhook-signature"),
                headers.getFirst("webhook-timestamp"),
                body,
                how));
        return how;
    }

    private void answer(HttpExchange exchange, Manner how) throws IOException {
        switch (how) {
            case TAKE -> status(exchange, 204);
            case FAIL -> status(exchange, 500);
            case CALM_DOWN -> status(exchange, 429);
            case GONE -> status(exchange, 410);
            case REDIRECT -> {
                exchange.getResponseHeaders()
                        .set("Location", sink().resolve("/elsewhere").toString());
                status(exchange, 307);
            }
            case HANG -> hang();
            case CLOSE_WITHOUT_A_WORD -> exchange.close();
            case CLOSE_HALF_WAY -> {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write("half".getBytes(StandardCharsets.UTF_8));
                exchange.close();
            }
            case STREAM_FOR_EVER -> stream(exchange);
        }
    }

    private void status(HttpExchange exchange, int status) throws IOException {
        if (!retryAfter.isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
        }
        exchange.sendResponseHeaders(status, NO_BODY);
        exchange.close();
    }

    private void hang() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        while (over.getCount() > 0) {
            exchange.getResponseBody().write(MUCH);
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }
}
