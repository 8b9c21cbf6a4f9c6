package nl.ketenkaart.bench.system.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is asked, and where.
 *
 * @param requests as they are sent, asked in turn
 */
public record Target(int port, List<byte[]> requests) {

    /** Reads of these paths, each with the same headers. */
    public static Target get(int port, List<String> paths, Map<String, String> headers) {
        var rest = headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining("", " HTTP/1.1\r\nHost: localhost:" + port + "\r\n", "\r\n"));
        return new Target(
                port,
                paths.stream()
                        .map(path -> ("GET " + path + rest).getBytes(StandardCharsets.ISO_8859_1))
                        .toList());
    }

    /**
     * The first of them asked once.
     *
     * @throws IOException when it is not answered with 200
     */
    public byte[] body() throws IOException {
        try (var wire = new Wire(port)) {
            return asked(wire, 0);
        }
    }

    byte[] asked(Wire wire, int number) throws IOException {
        var reply = wire.ask(requests.get(number % requests.size()));
        if (reply.status() != 200) {
            throw new IOException("port " + port + " answered " + reply.status() + " "
                    + new String(reply.body(), StandardCharsets.UTF_8));
        }
        return reply.body();
    }
}
