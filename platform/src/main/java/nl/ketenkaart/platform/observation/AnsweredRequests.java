package nl.ketenkaart.platform.observation;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.ketenkaart.platform.trace.Span;
import nl.ketenkaart.platform.trace.Spans;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Counts each request when its answer begins, by the kind of who asks and the status, and tells of its span. Whatever is asked to see
 * whether the process lives counts for nobody.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class AnsweredRequests implements WebFilter {
    private static final String COUNTED = "ketenkaart.requests";
    private static final String NOBODY = "none";
    private static final String OTHER = "OTHER";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final List<String> MACHINERY = List.of("/actuator", "/livez", "/readyz");
    private static final int ALL_IS_WELL = 200;
    private final MeterRegistry metrics;
    private final Spans spans;
    private final Clock clock;

    AnsweredRequests(MeterRegistry metrics, Spans spans, Clock clock) {
        this.metrics = metrics;
        this.spans = spans;
        this.clock = clock;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().value();
        if (MACHINERY.stream().noneMatch(path::startsWith)) {
            var began = clock.instant();
            exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> answered(exchange, began)));
        }
        return chain.filter(exchange);
    }

    private void answered(ServerWebExchange exchange, Instant began) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        var code = status == null ? ALL_IS_WELL : status.value();
        var kind = RequestNotes.kind(exchange);
        metrics.counter(COUNTED, "organisation_kind", kind.orElse(NOBODY), "status", Integer.toString(code))
                .increment();
        var request =
                new Span.Request(method(exchange), RequestNotes.route(exchange).orElse(null), kind.orElse(null), code);
        spans.ended(Span.of(RequestNotes.trace(exchange), request, new Span.Period(began, clock.instant())));
    }

    /** Anything can be called a method. */
    private static String method(ServerWebExchange exchange) {
        var name = exchange.getRequest().getMethod().name();
        return METHODS.contains(name) ? name : OTHER;
    }
}
