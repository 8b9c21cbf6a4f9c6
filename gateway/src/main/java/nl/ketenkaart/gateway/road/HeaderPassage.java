package nl.ketenkaart.gateway.road;

import java.util.List;
import nl.ketenkaart.platform.web.ResponseHeaders;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/** What may pass the door: the named headers and no other, so that nothing from outside is taken inside for a fact, nor the reverse. */
final class HeaderPassage {
    private HeaderPassage() {}

    private static HttpHeaders only(List<String> names, HttpHeaders all) {
        var passing = new HttpHeaders();
        names.forEach(name -> {
            if (all.containsHeader(name)) {
                passing.addAll(name, all.getOrEmpty(name));
            }
        });
        return passing;
    }

    /** Last of the filters, so that what others add is not sent either; our own span takes the place of the caller's. */
    static final class Inwards implements HttpHeadersFilter, Ordered {
        private static final List<String> NAMES = List.of(
                HttpHeaders.ACCEPT,
                HttpHeaders.ACCEPT_LANGUAGE,
                HttpHeaders.AUTHORIZATION,
                HttpHeaders.CONTENT_LENGTH,
                HttpHeaders.CONTENT_TYPE,
                HttpHeaders.IF_MATCH,
                HttpHeaders.IF_NONE_MATCH,
                HttpHeaders.IF_RANGE,
                HttpHeaders.RANGE,
                "Consistency-Token",
                "DPoP",
                "Idempotency-Key",
                "Last-Event-ID",
                "Prefer",
                "Processing-Purpose");

        @Override
        public HttpHeaders filter(HttpHeaders all, ServerWebExchange exchange) {
            var passing = only(NAMES, all);
            passing.set("traceparent", ResponseHeaders.traceOf(exchange).header());
            return passing;
        }

        @Override
        public boolean supports(Type type) {
            return type == Type.REQUEST;
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }
    }

    /** The headers that every answer bears are the gateway's own, set before; a service's copy of them stays inside. */
    static final class Outwards implements HttpHeadersFilter, Ordered {
        private static final List<String> NAMES = List.of(
                HttpHeaders.ACCEPT_RANGES,
                HttpHeaders.ALLOW,
                HttpHeaders.CONTENT_DISPOSITION,
                HttpHeaders.CONTENT_LANGUAGE,
                HttpHeaders.CONTENT_LENGTH,
                HttpHeaders.CONTENT_RANGE,
                HttpHeaders.CONTENT_TYPE,
                HttpHeaders.ETAG,
                HttpHeaders.LINK,
                HttpHeaders.LOCATION,
                HttpHeaders.RETRY_AFTER,
                HttpHeaders.WWW_AUTHENTICATE,
                "Consistency-Token",
                "Deprecation",
                "Preference-Applied",
                "Sunset");

        @Override
        public HttpHeaders filter(HttpHeaders all, ServerWebExchange exchange) {
            return only(NAMES, all);
        }

        @Override
        public boolean supports(Type type) {
            return type == Type.RESPONSE;
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }
    }
}
