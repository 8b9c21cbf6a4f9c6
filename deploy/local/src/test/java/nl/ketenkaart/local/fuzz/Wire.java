package nl.ketenkaart.local.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.ketenkaart.local.demo.partner.Answer;

/** HTTP/1.1 as bare bytes, a connection for each request: it sends what no client would, and hides nothing of what comes back. */
final class Wire {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final URI gateway;

    Wire(URI gateway) {
        this.gateway = gateway;
    }

    /** @throws IOException when no answer comes, or one that is no HTTP */
    Answer send(byte[] request) throws IOException {
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            write(socket, request);
            return read(socket.getInputStream());
        }
    }

    /** Who is refused early may find that nobody listens any more; the answer is there all the same. */
    private static void write(Socket socket, byte[] request) {
        try {
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            // what was answered before is read now
        }
    }

    private static Answer read(InputStream in) throws IOException {
        var status = line(in).split(" ", 3);
        if (status.length < 2 || !status[0].equals("HTTP/1.1")) {
            throw new IOException("no answer: " + String.join(" ", status));
        }
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        var number = Integer.parseInt(status[1]);
        // "Go on": the answer itself is still to come.
        return number < 200 ? read(in) : new Answer(number, headers, body(in, headers));
    }

    private static byte[] body(InputStream in, Map<String, List<String>> headers) throws IOException {
        if (headers.containsKey("Transfer-Encoding")) {
            return chunks(in);
        }
        return headers.containsKey("Content-Length")
                ? in.readNBytes(Integer.parseInt(headers.get("Content-Length").getFirst()))
                : new byte[0];
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var all = new ByteArrayOutputStream();
        for (var length = length(in); length > 0; length = length(in)) {
            all.write(in.readNBytes(length));
            line(in);
        }
        return all.toByteArray();
    }

    private static int length(InputStream in) throws IOException {
        var line = line(in);
        return line.isEmpty() ? 0 : Integer.parseInt(line, 16);
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
