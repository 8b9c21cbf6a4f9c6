package nl.ketenkaart.gateway.limit;

import java.net.InetAddress;
import java.util.Arrays;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** How often an address may ask, whoever it is: before the token costs anything. */
@Order(-130)
final class AddressRate implements WebFilter {
    private static final int NETWORK_OF_IPV6 = 8;
    private final boolean keeps;
    private final Buckets buckets;

    AddressRate(LimitSettings settings) {
        keeps = settings.perAddress() > 0;
        buckets = new Buckets(settings.perAddress());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var remote = exchange.getRequest().getRemoteAddress();
        if (keeps && remote != null && remote.getAddress() != null) {
            buckets.take(network(remote.getAddress()), exchange);
        }
        return chain.filter(exchange);
    }

    /** Who has one IPv6 address has the whole network of 64 bits. */
    private static String network(InetAddress address) {
        var bytes = address.getAddress();
        return Arrays.toString(bytes.length > 4 ? Arrays.copyOf(bytes, NETWORK_OF_IPV6) : bytes);
    }
}
