package nl.ketenkaart.gateway.road;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a service is left alone: once half of its last calls found nobody or no answer in time.
 *
 * @param window how many calls are looked back upon
 * @param atLeast how many calls it takes to judge
 * @param openFor how long it is left alone
 * @param probes how many calls then try whether it is back
 */
@ConfigurationProperties("ketenkaart.breaker")
record BreakerSettings(
        @DefaultValue("20") int window,
        @DefaultValue("5") int atLeast,
        @DefaultValue("5s") Duration openFor,
        @DefaultValue("2") int probes) {}
