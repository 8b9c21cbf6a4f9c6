package nl.ketenkaart.gateway.standin;

import java.util.EnumMap;
import java.util.Map;
import nl.ketenkaart.gateway.road.Service;
import nl.ketenkaart.platform.testing.IdentityTopic;
import nl.ketenkaart.platform.testing.TestIssuer;
import org.springframework.test.context.DynamicPropertyRegistry;

/** All four services and the issuer of tokens. */
public final class StandIns {
    /** One broker for all of them: what Keycloak tells. */
    public static final IdentityTopic IDENTITIES = IdentityTopic.alone();

    public final TestIssuer issuer = TestIssuer.start();
    private final Map<Service, StandIn> services = new EnumMap<>(Service.class);

    public StandIns() {
        for (var service : Service.values()) {
            services.put(service, StandIn.start(service));
        }
    }

    public StandIn of(Service service) {
        return services.get(service);
    }

    public void behaveAsUsual() {
        services.values().forEach(StandIn::behaveAsUsual);
    }

    public int arrived() {
        return services.values().stream().mapToInt(s -> s.arrived().size()).sum();
    }

    public String token() {
        return token("halt");
    }

    public String token(String organisation) {
        return issuer.machine(organisation, "HALT", "professional");
    }

    public void register(DynamicPropertyRegistry registry) {
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer::issuer);
        services.forEach((service, standIn) -> registry.add(
                "ketenkaart.services." + service.name().toLowerCase(java.util.Locale.ROOT), standIn::address));
        registry.add("spring.kafka.bootstrap-servers", IDENTITIES::kafka);
        registry.add("ketenkaart.tokens.unbound-too", () -> true);
        registry.add("ketenkaart.contracts.retry", () -> "50ms");
        registry.add("ketenkaart.contracts.refresh", () -> "100ms");
    }
}
