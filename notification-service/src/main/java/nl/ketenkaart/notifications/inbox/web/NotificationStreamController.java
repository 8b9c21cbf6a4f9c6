package nl.ketenkaart.notifications.inbox.web;

import static nl.ketenkaart.platform.revocation.Revocations.Standing.GOOD;

import nl.ketenkaart.notifications.ListQuery;
import nl.ketenkaart.notifications.inbox.CloudEvent;
import nl.ketenkaart.notifications.inbox.Listener;
import nl.ketenkaart.notifications.inbox.Listener.Listening;
import nl.ketenkaart.notifications.inbox.Listener.Piece;
import nl.ketenkaart.notifications.inbox.Listeners;
import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.revocation.Revocations;
import nl.ketenkaart.platform.sealing.Tokens;
import nl.ketenkaart.platform.web.Awaiting;
import nl.ketenkaart.platform.web.Lookup;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The inbox of the caller's own organisation as it fills: server-sent events, each with the cursor to go on from as its id. */
@RestController
class NotificationStreamController {
    private static final Problem FULL = Problem.of(
            HttpStatus.TOO_MANY_REQUESTS,
            "Your organisation has as many streams open as it may have; close one first.");
    private static final String LATER = "60";
    private final Listeners listeners;
    private final NewsStream stream;
    private final Awaiting awaiting;
    private final Revocations revocations;
    private final Tokens tokens;
    private final JsonMapper mapper;
    private final String source;

    NotificationStreamController(
            Listeners listeners,
            NewsStream stream,
            Awaiting awaiting,
            Revocations revocations,
            Tokens tokens,
            JsonMapper mapper,
            @Value("${ketenkaart.oin}") String oin) {
        this.listeners = listeners;
        this.stream = stream;
        this.awaiting = awaiting;
        this.revocations = revocations;
        this.tokens = tokens;
        this.mapper = mapper;
        this.source = "urn:nld:oin:" + oin + ":systeem:ketenkaart-notification-service";
    }

    /** The place among the listeners is given back however it ends, also when the caller just leaves. */
    @GetMapping(path = "/v1/notifications/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Mono<Void> stream(Lookup lookup, ServerHttpResponse response) {
        var query = new ListQuery(lookup, tokens, "notifications");
        return Mono.using(() -> admit(lookup, query, response), to -> send(to, query, response), listeners::left)
                .subscribeOn(NewsStream.THREADS);
    }

    private Listener admit(Lookup lookup, ListQuery query, ServerHttpResponse response) {
        var from = query.placeInStream().map(Long::parseLong).orElse(0L);
        var wanted = WantedNews.of(query);
        query.refuseFaults();
        awaiting.await(lookup.awaits());
        return listeners
                .admit(new Listening(
                        lookup.caller(), lookup.until(), from, wanted, () -> revocations.of(lookup.token()) != GOOD))
                .orElseThrow(() -> full(response));
    }

    private static ProblemException full(ServerHttpResponse response) {
        response.getHeaders().set(HttpHeaders.RETRY_AFTER, LATER);
        return new ProblemException(FULL);
    }

    private Mono<Void> send(Listener to, ListQuery query, ServerHttpResponse response) {
        response.getHeaders().setContentType(MediaType.TEXT_EVENT_STREAM);
        return stream.send(to, piece -> text(piece, query), response);
    }

    private String text(Piece piece, ListQuery query) {
        return switch (piece) {
            case Piece.Told(var news, var place) ->
                "id: %s\ndata: %s\n\n"
                        .formatted(
                                query.cursorAt("%019d".formatted(place)),
                                mapper.writeValueAsString(CloudEvent.of(news, source)));
            case Piece.HeartBeat beat -> ":\n\n";
            case Piece.Silence silence -> "";
            case Piece.Over over -> "";
        };
    }
}
