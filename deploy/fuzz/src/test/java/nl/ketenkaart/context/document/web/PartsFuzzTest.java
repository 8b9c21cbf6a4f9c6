package nl.ketenkaart.context.document.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.List;
import nl.ketenkaart.fuzz.Refused;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import reactor.core.publisher.Flux;

class PartsFuzzTest {
    /** The first line is the request's Content-Type. */
    @FuzzTest(maxDuration = "1m")
    void parts_are_read_to_their_end_or_refused(byte[] request) {
        Refused.orRead(() -> read(request));
    }

    private static int read(byte[] request) throws IOException {
        var text = new String(request, ISO_8859_1);
        var type = text.lines().findFirst().orElse("");
        var body = text.substring(Math.min(text.length(), type.length() + 1)).getBytes(ISO_8859_1);
        try (var parts = Parts.of(post(type, body))) {
            var read = 0;
            for (var name : List.of("meta", "file")) {
                var first = parts.begin(name);
                try (var content = parts.content(first)) {
                    read += content.readAllBytes().length;
                }
            }
            parts.end();
            return read;
        }
    }

    /** The body comes in two pieces, as over a network. */
    private static ServerHttpRequest post(String type, byte[] body) {
        var half = body.length / 2;
        var buffers = DefaultDataBufferFactory.sharedInstance;
        return MockServerHttpRequest.post("/v1/cases/1/documents")
                .header(HttpHeaders.CONTENT_TYPE, type)
                .body(Flux.<DataBuffer>just(
                        buffers.wrap(java.util.Arrays.copyOf(body, half)),
                        buffers.wrap(java.util.Arrays.copyOfRange(body, half, body.length))));
    }
}
