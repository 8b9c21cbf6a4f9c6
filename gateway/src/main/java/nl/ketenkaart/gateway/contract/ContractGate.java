package nl.ketenkaart.gateway.contract;

import java.util.List;
import java.util.Map;
import nl.ketenkaart.platform.observation.RequestNotes;
import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.security.OpenPaths;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Lets through what a contract describes and nothing else. Reads and writes of one path live in different services, so only
 * here is it known what a path can do in all.
 */
@Order(ContractGate.AFTER_THE_RATE)
final class ContractGate implements WebFilter {
    static final int AFTER_THE_RATE = -80;
    private final Contracts contracts;
    private final List<PathPattern> open;

    ContractGate(Contracts contracts, OpenPaths open) {
        this.contracts = contracts;
        this.open = open.all().stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var path = request.getPath().pathWithinApplication();
        if (open.stream().noneMatch(pattern -> pattern.matches(path))) {
            RequestNotes.route(exchange, check(request, path).address());
        }
        return chain.filter(exchange);
    }

    private Operation check(ServerHttpRequest request, PathContainer path) {
        var state = contracts.state();
        var there = state.index().at(path).orElse(Map.of());
        var operation = there.get(request.getMethod());
        if (operation == null) {
            throw refusal(state.complete(), request.getMethod(), there);
        }
        if (!operation.satisfies(accepted(request))) {
            throw new NotAcceptableStatusException(List.of(MediaType.APPLICATION_JSON));
        }
        return operation;
    }

    /** As long as a service has not spoken, what is not known may yet be there. */
    private static RuntimeException refusal(boolean complete, HttpMethod method, Map<HttpMethod, Operation> there) {
        if (!complete) {
            return new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE, "Not every service has started; try again after Retry-After.");
        }
        return there.isEmpty()
                ? new ProblemException(Problem.notFound())
                : new MethodNotAllowedException(method, there.keySet());
    }

    private static List<MediaType> accepted(ServerHttpRequest request) {
        try {
            return request.getHeaders().getAccept();
        } catch (InvalidMediaTypeException e) {
            throw new NotAcceptableStatusException(List.of(MediaType.APPLICATION_JSON));
        }
    }
}
