package nl.ketenkaart.platform.answer;

import nl.ketenkaart.platform.sealing.ConsistencyTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Puts answers into bytes. */
final class Answers {
    private static final byte[] NOTHING = new byte[0];
    private final JsonMapper mapper;
    private final ConsistencyTokens tokens;

    Answers(JsonMapper mapper, ConsistencyTokens tokens) {
        this.mapper = mapper;
        this.tokens = tokens;
    }

    /** An answer in bytes, kept so that a repeat gets the very same. */
    record Answer(
            int status,
            @Nullable String location,
            @Nullable String tag,
            @Nullable String token,
            byte[] body) {}

    /** An answer and, where it succeeded, what it belongs to. */
    record Put(Reply reply, Answer answer) {}

    Put put(Reply reply) {
        var position = reply.position();
        return new Put(
                reply,
                new Answer(
                        reply.status(),
                        reply.location(),
                        reply.tag(),
                        position == null ? null : tokens.of(position),
                        reply.body() == null ? NOTHING : mapper.writeValueAsBytes(reply.body())));
    }

    static ResponseEntity<byte[]> entity(Answer answer) {
        var headers = new HttpHeaders();
        set(headers, HttpHeaders.LOCATION, answer.location());
        set(headers, HttpHeaders.ETAG, answer.tag());
        set(headers, ConsistencyTokens.HEADER, answer.token());
        if (answer.body().length > 0) {
            headers.setContentType(
                    answer.status() < 400 ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_PROBLEM_JSON);
        }
        return ResponseEntity.status(answer.status()).headers(headers).body(answer.body());
    }

    /** The same, of what was only tried: what it would be called, and how far it would have come, leads nowhere. */
    static ResponseEntity<byte[]> tried(Answer answer) {
        var status = answer.status() < 300 && answer.body().length > 0 ? 200 : answer.status();
        return entity(new Answer(status, null, null, null, answer.body()));
    }

    private static void set(HttpHeaders headers, String name, @Nullable String value) {
        if (value != null) {
            headers.set(name, value);
        }
    }
}
