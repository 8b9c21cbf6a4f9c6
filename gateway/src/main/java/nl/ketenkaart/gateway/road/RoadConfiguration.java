package nl.ketenkaart.gateway.road;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.MeterRegistry;
import nl.ketenkaart.platform.problem.ProblemHandler;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lays the roads of the table. */
@Configuration(proxyBeanMethods = false)
class RoadConfiguration {

    @Bean
    RouteLocator roads(Addresses addresses) {
        var routes = Roads.TABLE.stream().map(road -> route(road, addresses)).toList();
        return () -> Flux.fromIterable(routes);
    }

    private static Route route(Road road, Addresses addresses) {
        var route = Route.async()
                .id(road.to().name() + " " + Roads.TABLE.indexOf(road))
                .order(Roads.TABLE.indexOf(road))
                .uri(addresses.of(road.to()))
                .metadata(Breakers.SERVICE, road.to())
                .asyncPredicate(exchange -> Mono.just(leads(road, exchange)));
        if (road.hasOwnPatience()) {
            route.metadata(
                    RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, road.patience().toMillis());
        }
        return route.build();
    }

    private static boolean leads(Road road, ServerWebExchange exchange) {
        var request = exchange.getRequest();
        return road.leads(request.getMethod(), request.getPath().pathWithinApplication());
    }

    /** Nothing is ever sent twice by itself: whether that is safe only the caller knows, and has the Idempotency-Key for it. */
    @Bean
    HttpClientCustomizer plainCalls() {
        return client -> client.disableRetry(true).followRedirect(false);
    }

    @Bean
    HttpHeadersFilter inwards() {
        return new HeaderPassage.Inwards();
    }

    @Bean
    HttpHeadersFilter outwards() {
        return new HeaderPassage.Outwards();
    }

    @Bean
    BareErrors bareErrors(ProblemHandler problems) {
        return new BareErrors(problems);
    }

    @Bean
    Breakers breakers(BreakerSettings settings, ProblemHandler problems, MeterRegistry metrics) {
        var config = CircuitBreakerConfig.custom()
                .slidingWindowSize(settings.window())
                .minimumNumberOfCalls(settings.atLeast())
                .failureRateThreshold(50)
                .waitDurationInOpenState(settings.openFor())
                .permittedNumberOfCallsInHalfOpenState(settings.probes())
                .build();
        return new Breakers(config, problems, metrics);
    }
}
