package nl.ketenkaart.gateway.contract;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import nl.ketenkaart.gateway.road.Addresses;
import nl.ketenkaart.platform.security.OpenPaths;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Where the contracts come together. */
@Configuration(proxyBeanMethods = false)
class ContractConfiguration {

    @Bean
    Base base() throws IOException {
        return Base.load();
    }

    @Bean
    Contracts contracts(Base base, JsonMapper mapper) {
        return new Contracts(base.document(), mapper);
    }

    @Bean
    ContractReader contractReader(Addresses addresses, Contracts contracts, ContractSettings settings) {
        return new ContractReader(addresses, contracts, settings);
    }

    @Bean
    ContractGate contractGate(Contracts contracts, OpenPaths open) {
        return new ContractGate(contracts, open);
    }

    /** Part of readiness: nobody is sent here before the contracts are known, unless a service stays away for long. */
    @Bean
    HealthIndicator contractsHealthIndicator(Contracts contracts, ContractSettings settings, Clock clock) {
        Instant enough = clock.instant().plus(settings.patience());
        return () -> contracts.state().complete() || clock.instant().isAfter(enough)
                ? Health.up().build()
                : Health.down().build();
    }
}
