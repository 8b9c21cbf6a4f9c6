package nl.ketenkaart.notifications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Position;
import nl.ketenkaart.platform.event.OutgoingEvent;
import nl.ketenkaart.platform.event.Publisher;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.ConsistencyTokens;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import tools.jackson.databind.JsonNode;

/** The service from outside: events come in by Kafka, people call over HTTP with real tokens. One per test, each with a case. */
public final class Walk {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final int port;
    private final Publisher publisher;
    private final Codec codec;
    private final ConsistencyTokens tokens;
    public final UUID caseId = UUID.randomUUID();
    private Position caseEvents = new Position("case-events.v1", caseId, caseId, 0);
    private Position privacyEvents = new Position("privacy-events.v1", caseId, caseId, 0);

    public Walk(int port, Publisher publisher, Codec codec, ConsistencyTokens tokens) {
        this.port = port;
        this.publisher = publisher;
        this.codec = codec;
        this.tokens = tokens;
    }

    /** An organisation of this test's own. */
    public static String anOrganisation(String name) {
        return name + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    public OutgoingEvent caseEvent(String stem, String json) {
        caseEvents = next(caseEvents);
        return send(event(caseEvents, "nl.ketenkaart.cases." + stem + ".v1", json));
    }

    public OutgoingEvent privacyEvent(String stem, String json) {
        privacyEvents = next(privacyEvents);
        return send(event(privacyEvents, "nl.ketenkaart.privacy." + stem + ".v1", json));
    }

    /** Once more the very same, as after a crash of the sender. */
    public OutgoingEvent send(OutgoingEvent event) {
        publisher.publish(event);
        return event;
    }

    private OutgoingEvent event(Position position, String type, String json) {
        var organisation = new OrganisationId("om-midden-nederland");
        var place = OutgoingEvent.place(position.topic(), caseId, position.aggregate(), organisation, type);
        return new OutgoingEvent(
                position.topic(),
                type,
                UUID.randomUUID(),
                caseId,
                position.aggregate(),
                position.sequence(),
                Instant.parse("2026-11-23T13:45:00Z"),
                organisation,
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                codec.seal(place, json.getBytes(StandardCharsets.UTF_8)));
    }

    private static Position next(Position last) {
        return new Position(last.topic(), last.key(), last.aggregate(), last.sequence() + 1);
    }

    public static String professionalOf(String organisation) {
        return EmbeddedStack.issuer().machine(organisation, "PROBATION", "professional");
    }

    /** Reads once all that was sent here has been taken in. */
    public JsonNode get(String token, String path) {
        var answer = getAny(token, path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return Json.mapper().readTree(answer.body());
    }

    public HttpResponse<String> getAny(String token, String path) {
        var request =
                request(token, path).header("Consistency-Token", sent()).GET().build();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var answer = exchange(request);
        while (answer.statusCode() == 503 && System.nanoTime() < deadline) {
            answer = exchange(request);
        }
        return answer;
    }

    public HttpResponse<String> put(String token, String path, String json) {
        return exchange(request(token, path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json))
                .build());
    }

    public HttpResponse<String> post(String token, String path, String json) {
        return exchange(request(token, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    public HttpResponse<String> delete(String token, String path) {
        return exchange(request(token, path).DELETE().build());
    }

    private String sent() {
        return String.join(
                ",", List.of(caseEvents, privacyEvents).stream().map(tokens::of).toList());
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
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
