package nl.ketenkaart.privacy.twoworlds.leak;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import nl.ketenkaart.platform.json.Json;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An answer on its way out, to be spoilt. */
final class Answer {
    private static final JsonMapper JSON = Json.mapper();
    final HttpHeaders headers;
    int status;
    byte[] body;

    Answer(int status, HttpHeaders headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    boolean ok() {
        return status == 200;
    }

    boolean notFound() {
        return status == 404;
    }

    /** Changes the body where it is an object. */
    void change(Consumer<ObjectNode> how) {
        var type = headers.getContentType();
        if (body.length > 0 && type != null && type.getSubtype().contains("json")) {
            var tree = (ObjectNode) JSON.readTree(body);
            how.accept(tree);
            body = JSON.writeValueAsBytes(tree);
        }
    }

    void append(String text) {
        var longer = new String(body, StandardCharsets.UTF_8) + text;
        body = longer.getBytes(StandardCharsets.UTF_8);
    }
}
