package nl.ketenkaart.gateway.road;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the services listen.
 *
 * @param services scheme, host and port of every one of them; the gateway does not start without
 */
@ConfigurationProperties("ketenkaart")
public record Addresses(Map<Service, URI> services) {
    public Addresses {
        var all = new EnumMap<Service, URI>(Service.class);
        all.putAll(services);
        for (var service : Service.values()) {
            if (!all.containsKey(service)) {
                throw new IllegalArgumentException("no address for " + service);
            }
        }
        services = all;
    }

    public URI of(Service service) {
        return Objects.requireNonNull(services.get(service));
    }
}
