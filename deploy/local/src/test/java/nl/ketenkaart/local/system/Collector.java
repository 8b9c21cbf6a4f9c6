package nl.ketenkaart.local.system;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** In the place of a collector of OpenTelemetry: keeps what the services tell, of every flow. */
final class Collector {
    private static final String PATH = "/v1/traces";
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private Collector(HttpServer server) {
        this.server = server;
    }

    static Collector start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var collector = new Collector(server);
            server.createContext(PATH, exchange -> {
                collector.told.add(bytes(exchange.getRequestBody().readAllBytes()));
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
            return collector;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A character for each byte. */
    private static String bytes(byte[] all) {
        return new String(all, StandardCharsets.ISO_8859_1);
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PATH;
    }

    /** What one process told at once, of this flow among others; ids are bytes there, everything else is text. */
    List<String> of(String traceId) {
        var id = bytes(HexFormat.of().parseHex(traceId));
        return told.stream().filter(message -> message.contains(id)).toList();
    }
}
