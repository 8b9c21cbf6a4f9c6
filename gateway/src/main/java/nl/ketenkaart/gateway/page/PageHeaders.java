package nl.ketenkaart.gateway.page;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** The page may load what comes from here, and nothing else (NL API Design Rules, security-headers, where HTML is returned). */
@Order(-110)
final class PageHeaders implements WebFilter {
    static final List<String> PATHS =
            List.of("/", "/favicon.ico", "/page/swagger-ui.css", "/page/swagger-ui-bundle.js", "/page/start.js");
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (PATHS.contains(exchange.getRequest().getPath().value())) {
            var headers = exchange.getResponse().getHeaders();
            headers.set("Content-Security-Policy", POLICY);
            headers.set("Feature-Policy", "'none'");
        }
        return chain.filter(exchange);
    }
}
