package nl.ketenkaart.gateway.limit;

import nl.ketenkaart.platform.identity.Caller;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** How often an organisation may ask, known from its token. */
@Order(-90)
final class OrganisationRate implements WebFilter {
    private final Buckets buckets;

    OrganisationRate(LimitSettings settings) {
        this.buckets = new Buckets(settings.perOrganisation());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getPrincipal()
                .ofType(Authentication.class)
                .mapNotNull(Authentication::getPrincipal)
                .ofType(Caller.class)
                .doOnNext(caller -> buckets.take(caller.organisation().value(), exchange))
                .then(Mono.defer(() -> chain.filter(exchange)));
    }
}
