package nl.ketenkaart.gateway.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import nl.ketenkaart.gateway.road.Service;

/** One service on a real socket: keeps what arrived, answers as it is told. */
public final class StandIn {
    private final Service service;
    private final HttpServer server;
    private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private volatile byte[] contract;
    private volatile Manner manner = StandIn::answer;

    private StandIn(Service service, HttpServer server) {
        this.service = service;
        this.server = server;
        this.contract = TestContracts.of(service);
    }

    /** How it answers. */
    @FunctionalInterface
    public interface Manner {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** A request as it came in. */
    public record Arrived(String method, String uri, com.sun.net.httpserver.Headers headers, byte[] body) {}

    public static StandIn start(Service service) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var standIn = new StandIn(service, server);
            server.createContext("/", standIn::take);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return standIn;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().equals("/v1/openapi.json")) {
            send(exchange, 200, "application/json", contract);
            return;
        }
        var body = exchange.getRequestBody().readAllBytes();
        arrived.add(new Arrived(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), exchange.getRequestHeaders(), body));
        exchange.getResponseHeaders().set("Answered-By", service.toString());
        manner.answer(exchange);
    }

    /** With headers that must stay inside, and some that must not. */
    private static void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Server", "inner/1.0");
        headers.set("X-Powered-By", "inner");
        headers.set("Set-Cookie", "session=1");
        headers.set("X-Internal-Route", "a");
        headers.set("Access-Control-Allow-Origin", "*");
        headers.set("API-Version", "9.9.9");
        headers.set("Cache-Control", "public");
        headers.set("ETag", "\"7\"");
        headers.set("Location", "/v1/there");
        headers.set("Consistency-Token", "token");
        send(exchange, 200, "application/json", "{}".getBytes(StandardCharsets.UTF_8));
    }

    /** Answers nothing and hangs up. */
    public static void hangUp(HttpExchange exchange) {
        exchange.close();
    }

    /** Answers as a server does that cannot read a request. */
    public static void bare(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(400, -1);
        exchange.close();
    }

    public static void problem(HttpExchange exchange, int status) throws IOException {
        var body = "{\"title\":\"t\",\"status\":%d,\"detail\":\"d\"}".formatted(status);
        send(exchange, status, "application/problem+json", body.getBytes(StandardCharsets.UTF_8));
    }

    static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    public void behave(Manner manner) {
        this.manner = manner;
    }

    public void behaveAsUsual() {
        manner = StandIn::answer;
        arrived.clear();
    }

    public void says(byte[] contract) {
        this.contract = contract;
    }

    public void stop() {
        server.stop(0);
    }

    public List<Arrived> arrived() {
        return List.copyOf(arrived);
    }

    public Arrived last() {
        return arrived.getLast();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }
}
