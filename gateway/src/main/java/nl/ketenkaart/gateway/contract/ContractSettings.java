package nl.ketenkaart.gateway.contract;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the services are asked for their contracts.
 *
 * @param retry between two tries, as long as a service has not answered
 * @param refresh between two rounds over all
 * @param patience how long the gateway says that it is not ready because a service has not answered yet
 */
@ConfigurationProperties("ketenkaart.contracts")
record ContractSettings(
        @DefaultValue("500ms") Duration retry,
        @DefaultValue("30s") Duration refresh,
        @DefaultValue("30s") Duration patience) {}
