package nl.ketenkaart.gateway.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often, in requests a minute; as many may come at once. Per process: two gateways let twice as much through.
 *
 * @param perOrganisation for all clients and people of an organisation together
 * @param perAddress before it is known who asks; 0 where all come from the address of a proxy that keeps a limit itself
 */
@ConfigurationProperties("ketenkaart.limits")
record LimitSettings(
        @DefaultValue("3000") int perOrganisation,
        @DefaultValue("30000") int perAddress) {}
