package nl.ketenkaart.gateway.road;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.problem.ProblemHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * A breaker per service. Only silence counts against a service: nobody there, cut off, no answer in time. An answer is an
 * answer, whatever its status; else one caller could shut a service for all by asking what fails. Silence and an open
 * breaker both end in 503: nothing is taken from elsewhere.
 */
final class Breakers implements GlobalFilter, Ordered {
    static final String SERVICE = "service";
    private static final Logger LOG = LoggerFactory.getLogger(Breakers.class);
    private static final String LATER =
            "What answers this cannot be reached, or not in time. Send the same request again after Retry-After, a"
                    + " POST with the same Idempotency-Key: then it is done once.";
    private final Map<Service, CircuitBreaker> breakers = new EnumMap<>(Service.class);
    private final ProblemHandler problems;

    Breakers(CircuitBreakerConfig config, ProblemHandler problems, MeterRegistry metrics) {
        this.problems = problems;
        for (var service : Service.values()) {
            var breaker = CircuitBreaker.of(service.toString(), config);
            breaker.getEventPublisher()
                    .onStateTransition(e -> LOG.warn("{}: breaker {}", service, e.getStateTransition()));
            Gauge.builder("ketenkaart.breaker.open", breaker, b -> b.getState() == State.CLOSED ? 0 : 1)
                    .tag("to", service.toString())
                    .register(metrics);
            breakers.put(service, breaker);
        }
    }

    /** Outside of the filter that writes the answer, so that its failures are seen too. */
    @Override
    public int getOrder() {
        return NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER - 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        var service = (Service) Objects.requireNonNull(route.getMetadata().get(SERVICE));
        var breaker = Objects.requireNonNull(breakers.get(service));
        if (!breaker.tryAcquirePermission()) {
            return unavailable(exchange);
        }
        var call = new Call(breaker);
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(call::answered));
        return chain.filter(exchange)
                .onErrorResume(error -> failed(exchange, service, call, error))
                .doOnError(error -> call.leftOpen())
                .doOnCancel(call::leftOpen);
    }

    private Mono<Void> failed(ServerWebExchange exchange, Service service, Call call, Throwable error) {
        if (exchange.getResponse().isCommitted() || isOurs(error)) {
            return Mono.error(error);
        }
        call.silent(error);
        LOG.warn("{} did not answer: {}", service, error.getClass().getSimpleName());
        return unavailable(exchange);
    }

    private Mono<Void> unavailable(ServerWebExchange exchange) {
        return problems.write(exchange.getResponse(), Problem.of(HttpStatus.SERVICE_UNAVAILABLE, LATER));
    }

    /** Our own refusal of the body, met while it was on its way in. */
    private static boolean isOurs(Throwable error) {
        for (Throwable e = error; e != null; e = e.getCause()) {
            if (e instanceof ProblemException) {
                return true;
            }
        }
        return false;
    }
}
