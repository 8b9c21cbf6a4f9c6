package nl.ketenkaart.privacy.document.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** Gives bytes as context-service does, to who comes with a token; can be away, slow of mind, or cut off. */
final class ContextStandIn {
    private static final Pattern ASKED = Pattern.compile("from=(\\d+)&to=(\\d+)");
    private final HttpServer server;
    private final byte[] first;
    private volatile byte[] file;
    final List<String> bearers = new CopyOnWriteArrayList<>();
    volatile int status = 200;
    volatile boolean takesTheFirstToken = true;
    volatile boolean cutsOff;

    private ContextStandIn(HttpServer server, byte[] file) {
        this.server = server;
        this.first = file;
        this.file = file;
    }

    void has(byte[] other) {
        file = other;
    }

    static ContextStandIn with(byte[] file) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var standIn = new ContextStandIn(server, file);
            server.createContext("/internal/cases/", standIn::answer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return standIn;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] noise(int length) {
        var bytes = new byte[length];
        new Random(5).nextBytes(bytes);
        return bytes;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void asBefore() {
        file = first;
        bearers.clear();
        status = 200;
        takesTheFirstToken = true;
        cutsOff = false;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            bearers.add(exchange.getRequestHeaders().getFirst("Authorization"));
            var refused = !takesTheFirstToken && bearers.size() == 1;
            if (status != 200 || refused) {
                exchange.sendResponseHeaders(refused ? 401 : status, -1);
                return;
            }
            var asked = ASKED.matcher(exchange.getRequestURI().getQuery());
            asked.find();
            var bytes =
                    Arrays.copyOfRange(file, Integer.parseInt(asked.group(1)), Integer.parseInt(asked.group(2)) + 1);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, cutsOff ? bytes.length / 2 : bytes.length);
        }
    }
}
