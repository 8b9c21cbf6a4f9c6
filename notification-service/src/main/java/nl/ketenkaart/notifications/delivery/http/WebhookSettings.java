package nl.ketenkaart.notifications.delivery.http;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are run.
 *
 * @param enabled whether this process delivers; subscriptions can be managed all the same
 * @param origin the DNS name by which sinks know us
 * @param allowedHosts hosts that may be called over http and at private addresses; in a cluster none
 * @param poll how often is looked for news
 * @param patience how long a sink may take for an answer; six times as long nobody else delivers where a process died that did
 * @param firstRetry how long to wait at most after a first failure; twice as long after each further one, up to an hour
 */
@ConfigurationProperties("ketenkaart.webhooks")
record WebhookSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("ketenkaart.example") String origin,
        @DefaultValue Set<String> allowedHosts,
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("1s") Duration firstRetry) {}
