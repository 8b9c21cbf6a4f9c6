package nl.ketenkaart.context;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Position;
import nl.ketenkaart.platform.event.OutgoingEvent;
import nl.ketenkaart.platform.event.Publisher;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.ConsistencyTokens;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.platform.testing.Rehearsals;
import org.jspecify.annotations.Nullable;

/** The service from outside: the case comes in by Kafka, partners call over HTTP with real tokens. A case of its own per walk. */
public final class Walk {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String RAISED = """
        {"caseId": "%s", "persons": [{"personId": "%s", "name": "Meisje Binta", "municipality": "Utrecht"}, {"personId": "%s", "name": "Vader Ceesay"}],
         "seats": [%s, %s, %s, %s], "at": "2026-09-14T10:00:00Z"}\
        """;
    private final int port;
    private final Publisher publisher;
    private final Codec codec;
    private final ConsistencyTokens tokens;
    public final UUID caseId = UUID.randomUUID();
    private Position last = new Position("case-events.v1", caseId, caseId, 0);

    public Walk(int port, Publisher publisher, Codec codec, ConsistencyTokens tokens) {
        this.port = port;
        this.publisher = publisher;
        this.codec = codec;
        this.tokens = tokens;
    }

    /** Raised with four at the table, accepted, directed by child protection. */
    public Walk intoDeepening() {
        raise();
        send("case-accepted", "{}");
        send("director-accepted", "{\"organisation\": \"rvdk-midden-nederland\"}");
        return this;
    }

    public OutgoingEvent raise() {
        return send(
                "case-raised",
                RAISED.formatted(
                        caseId,
                        Cast.BINTA.value(),
                        Cast.CEESAY.value(),
                        seat("politie-midden-nederland"),
                        seat("rvdk-midden-nederland"),
                        seat("veilig-thuis-utrecht"),
                        seat("halt")));
    }

    public static String seat(String organisation) {
        return "{\"organisation\": \"%s\", \"kind\": \"ANY\", \"guest\": false, \"from\": \"2026-09-14T10:00:00Z\"}"
                .formatted(organisation);
    }

    /** The next event of the case. */
    public OutgoingEvent send(String stem, String json) {
        last = new Position(last.topic(), caseId, caseId, last.sequence() + 1);
        return send(event(stem, json));
    }

    /** Lets one event of the case be lost on its way. */
    public void lose() {
        last = new Position(last.topic(), caseId, caseId, last.sequence() + 1);
    }

    public OutgoingEvent send(OutgoingEvent event) {
        publisher.publish(event);
        return event;
    }

    private OutgoingEvent event(String stem, String json) {
        var type = "nl.ketenkaart.cases." + stem + ".v1";
        var police = new OrganisationId("politie-midden-nederland");
        var place = OutgoingEvent.place(last.topic(), caseId, caseId, police, type);
        return new OutgoingEvent(
                last.topic(),
                type,
                UUID.randomUUID(),
                caseId,
                caseId,
                last.sequence(),
                Instant.parse("2026-09-14T10:00:00Z"),
                police,
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                codec.seal(place, json.getBytes(StandardCharsets.UTF_8)));
    }

    /** The token that case-service gave with its last answer. */
    public String token() {
        return tokens.of(last);
    }

    public String path(String rest) {
        return "/v1/cases/" + caseId + rest;
    }

    public HttpResponse<String> post(String as, String rest, String json) {
        return post(as, rest, json, UUID.randomUUID());
    }

    public HttpResponse<String> post(String as, String rest, String json, UUID key) {
        return exchange(request(as, path(rest))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key.toString())
                .POST(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> put(String as, String rest, @Nullable String json, @Nullable String ifMatch) {
        return exchange(with(ifMatch, request(as, path(rest)))
                .header("Content-Type", "application/json")
                .PUT(json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> delete(String as, String rest, @Nullable String ifMatch) {
        return exchange(with(ifMatch, request(as, path(rest))).DELETE());
    }

    public HttpResponse<String> upload(String as, String contentType, BodyPublisher body, UUID key) {
        return exchange(request(as, path("/documents"))
                .header("Content-Type", contentType)
                .header("Idempotency-Key", key.toString())
                .POST(body));
    }

    public HttpResponse<String> batch(String as, String lines, UUID key) {
        return exchange(request(as, path("/contributions/batch"))
                .header("Content-Type", "application/x-ndjson")
                .header("Idempotency-Key", key.toString())
                .POST(BodyPublishers.ofString(lines)));
    }

    /** The answers to a batch while they come; that the case is known here is the caller's to see to. */
    public BufferedReader batchAsItComes(String as, String lines) throws IOException {
        var request = request(as, path("/contributions/batch"))
                .header("Content-Type", "application/x-ndjson")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(lines));
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
            return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The head of an upload, for who sends its body by hand. */
    public String head(String as, String contentType, int length) {
        return """
            POST %s HTTP/1.1\r
            Host: here\r
            Authorization: Bearer %s\r
            Consistency-Token: %s\r
            Idempotency-Key: %s\r
            Content-Type: %s\r
            Content-Length: %d\r
            \r
            """.formatted(
                        path("/documents"),
                        EmbeddedStack.issuer().machine(as, "ANY", "professional"),
                        token(),
                        UUID.randomUUID(),
                        contentType,
                        length);
    }

    /** Waits, by the token, for all that was sent here. */
    private HttpRequest.Builder request(String as, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + EmbeddedStack.issuer().machine(as, "ANY", "professional"))
                .header("Consistency-Token", token());
    }

    private static HttpRequest.Builder with(@Nullable String ifMatch, HttpRequest.Builder request) {
        return ifMatch == null ? request : request.header("If-Match", ifMatch);
    }

    /** Every write is tried first. Patiently, where a first start is slow: 503 says that what the token demands is on its way. */
    private static HttpResponse<String> exchange(HttpRequest.Builder request) {
        return Rehearsals.firstTried(request.build(), Walk::patiently);
    }

    private static HttpResponse<String> patiently(HttpRequest request) {
        var deadline = System.nanoTime() + 60_000_000_000L;
        var answer = once(request);
        while (answer.statusCode() == 503 && System.nanoTime() < deadline) {
            answer = once(request);
        }
        return answer;
    }

    public static HttpResponse<String> once(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
