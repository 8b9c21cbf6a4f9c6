package nl.ketenkaart.platform.web;

import java.util.Map;
import java.util.regex.Pattern;
import nl.ketenkaart.platform.observation.RequestNotes;
import nl.ketenkaart.platform.trace.Trace;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** The headers that every answer bears, also the refusals (NL API Design Rules, transport/security-headers and version-header). */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class ResponseHeaders implements WebFilter {
    /** The same for every answer. */
    public static final Map<String, String> FIXED = Map.of(
            HttpHeaders.CACHE_CONTROL,
            "no-store",
            "Content-Security-Policy",
            "default-src 'none'; frame-ancestors 'none'",
            "Strict-Transport-Security",
            "max-age=31536000; includeSubDomains",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer");

    private static final String TRACEPARENT = "traceparent";
    private static final String REQUEST_ID = "X-Request-ID";
    private static final Pattern NAME_OF_A_REQUEST = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private final String version;

    public ResponseHeaders(String version) {
        this.version = version;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var trace = Trace.under(exchange.getRequest().getHeaders().getFirst(TRACEPARENT));
        RequestNotes.trace(exchange, trace);
        var headers = exchange.getResponse().getHeaders();
        headers.set("API-Version", version);
        headers.set(TRACEPARENT, trace.header());
        FIXED.forEach(headers::set);
        echo(exchange);
        return chain.filter(exchange);
    }

    /** What a caller calls its request stands on the answer, whatever becomes of it (AuthZEN 1.0, 10.1.4). */
    private static void echo(ServerWebExchange exchange) {
        var called = exchange.getRequest().getHeaders().getOrEmpty(REQUEST_ID);
        if (called.size() == 1 && NAME_OF_A_REQUEST.matcher(called.getFirst()).matches()) {
            exchange.getResponse().getHeaders().set(REQUEST_ID, called.getFirst());
        }
    }

    /** The flow of this request. */
    public static Trace traceOf(ServerWebExchange exchange) {
        return RequestNotes.trace(exchange);
    }
}
