package nl.ketenkaart.gateway.road;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.CLIENT_RESPONSE_CONN_ATTR;

import java.util.Optional;
import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemHandler;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;

/** What a service's server refuses before any of the service's code sees it (a header that it cannot read) comes bare, and leaves as a problem. */
final class BareErrors implements GlobalFilter, Ordered {
    private final ProblemHandler problems;

    BareErrors(ProblemHandler problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange)
                .then(Mono.defer(() -> bare(exchange.getResponse())
                        .map(status -> dressed(exchange, status))
                        .orElseGet(Mono::empty)));
    }

    private static Optional<HttpStatus> bare(ServerHttpResponse response) {
        return response.isCommitted() || response.getHeaders().getContentType() != null
                ? Optional.empty()
                : Optional.ofNullable(response.getStatusCode())
                        .map(status -> HttpStatus.resolve(status.value()))
                        .filter(HttpStatus::isError);
    }

    private Mono<Void> dressed(ServerWebExchange exchange, HttpStatus status) {
        if (exchange.getAttributes().remove(CLIENT_RESPONSE_CONN_ATTR) instanceof Connection inside) {
            inside.dispose();
        }
        var detail = status.is4xxClientError()
                ? "A part of the request cannot be understood."
                : "Something went wrong on our side.";
        return problems.write(exchange.getResponse(), Problem.of(status, detail));
    }

    @Override
    public int getOrder() {
        return NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER + 1;
    }
}
