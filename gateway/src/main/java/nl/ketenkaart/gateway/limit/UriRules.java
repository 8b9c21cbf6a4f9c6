package nl.ketenkaart.gateway.limit;

import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * What a URI may not be, whoever asks: it has no slash at its end (NL API Design Rules, no-trailing-slash: 404, no redirect)
 * and bears no token (NL GOV OAuth), since URIs end up in logs.
 */
@Order(-120)
final class UriRules implements WebFilter {
    private static final String TOKEN = "access_token";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var path = request.getPath().value();
        if (path.length() > 1 && path.endsWith("/")) {
            throw new ProblemException(Problem.notFound());
        }
        if (bearsAToken(request)) {
            exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_request\"");
            throw new ProblemException(
                    HttpStatus.UNAUTHORIZED, "Send the access token in the header Authorization, never in the URI.");
        }
        return chain.filter(exchange);
    }

    private static boolean bearsAToken(ServerHttpRequest request) {
        return request.getQueryParams().keySet().stream().anyMatch(TOKEN::equalsIgnoreCase);
    }
}
