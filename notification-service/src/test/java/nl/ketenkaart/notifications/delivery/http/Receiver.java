package nl.ketenkaart.notifications.delivery.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.ketenkaart.platform.json.Json;

/** A receiver of webhooks that does what it is told to: the next manner comes from the test, at each delivery anew. */
public final class Receiver implements AutoCloseable {
    private static final int NO_BODY = -1;
    private static final Set<Manner> TAKEN =
            Set.of(Manner.TAKE, Manner.SLOW, Manner.CLOSE_HALF_WAY, Manner.STREAM_FOR_EVER);
    private static final byte[] MUCH = new byte[64 * 1024];
    private final int port;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile HttpServer server;
    public final List<Received> received = new CopyOnWriteArrayList<>();
    public volatile Supplier<Manner> manner = () -> Manner.TAKE;
    volatile String allowedOrigin = "*";
    volatile String retryAfter = "";

    /** How it behaves. */
    public enum Manner {
        TAKE,
        SLOW,
        FAIL,
        UNAVAILABLE,
        CALM_DOWN,
        GONE,
        REDIRECT,
        HANG,
        CLOSE_WITHOUT_A_WORD,
        CLOSE_HALF_WAY,
        STREAM_FOR_EVER
    }

    /** A delivery that came in, however it was answered. */
    public record Received(String id, String subject, String signature, String timestamp, String body, Manner manner) {

        /** Whether it was answered that it was taken. */
        public boolean isTaken() {
            return TAKEN.contains(manner);
        }
    }

    public Receiver() {
        server = listening(0);
        port = server.getAddress().getPort();
    }

    private HttpServer listening(int at) {
        try {
            var listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
            listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            listening.createContext("/", this::handle);
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Whatever is under way breaks off, and who calls finds nobody. */
    public void die() {
        server.stop(0);
    }

    /** There again, at the same address. */
    public void revive() {
        server = listening(port);
    }

    public URI sink() {
        return URI.create("http://127.0.0.1:" + port + "/hook");
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
            case SLOW -> {
                linger();
                status(exchange, 204);
            }
            case FAIL -> status(exchange, 500);
            case CALM_DOWN -> status(exchange, 429);
            case UNAVAILABLE -> {
                exchange.getResponseHeaders().set("Retry-After", "1");
                status(exchange, 503);
            }
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

    private void linger() {
        try {
            over.await(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
