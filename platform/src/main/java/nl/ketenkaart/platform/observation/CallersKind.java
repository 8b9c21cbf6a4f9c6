package nl.ketenkaart.platform.observation;

import nl.ketenkaart.platform.identity.Caller;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Notes the kind of the organisation that asks, as soon as its token was checked; of the rest of the token nothing. */
@Order(-95)
final class CallersKind implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getPrincipal()
                .ofType(Authentication.class)
                .mapNotNull(Authentication::getPrincipal)
                .ofType(Caller.class)
                .doOnNext(caller -> RequestNotes.kind(exchange, caller.organisationKind()))
                .then(Mono.defer(() -> chain.filter(exchange)));
    }
}
