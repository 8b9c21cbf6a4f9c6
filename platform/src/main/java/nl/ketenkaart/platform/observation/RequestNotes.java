package nl.ketenkaart.platform.observation;

import java.util.Optional;
import nl.ketenkaart.platform.trace.Trace;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;

/** What filters note of a request on its way, for who tells of it once it is answered. */
public final class RequestNotes {
    private static final String TRACE = RequestNotes.class.getName() + ".trace";
    private static final String ROUTE = RequestNotes.class.getName() + ".route";
    private static final String KIND = RequestNotes.class.getName() + ".kind";

    private RequestNotes() {}

    public static void trace(ServerWebExchange exchange, Trace trace) {
        exchange.getAttributes().put(TRACE, trace);
    }

    /** The flow of this request; a new one where none was noted. */
    public static Trace trace(ServerWebExchange exchange) {
        return exchange.getAttribute(TRACE) instanceof Trace trace ? trace : Trace.under(null);
    }

    /** @param template as a contract has it, with names in the place of what was called */
    public static void route(ServerWebExchange exchange, String template) {
        exchange.getAttributes().put(ROUTE, template);
    }

    /** As it is mapped; empty where no route was found. */
    public static Optional<String> route(ServerWebExchange exchange) {
        if (exchange.getAttribute(ROUTE) instanceof String template) {
            return Optional.of(template);
        }
        return exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof PathPattern mapped
                ? Optional.of(mapped.getPatternString())
                : Optional.empty();
    }

    static void kind(ServerWebExchange exchange, String kind) {
        exchange.getAttributes().put(KIND, kind);
    }

    static Optional<String> kind(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(KIND));
    }
}
