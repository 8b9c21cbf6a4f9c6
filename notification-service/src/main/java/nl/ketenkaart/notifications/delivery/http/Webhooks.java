package nl.ketenkaart.notifications.delivery.http;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import nl.ketenkaart.notifications.delivery.BackOff;
import nl.ketenkaart.notifications.delivery.Deliverer;
import nl.ketenkaart.notifications.delivery.SendNews;
import nl.ketenkaart.notifications.subscription.Sinks;
import nl.ketenkaart.notifications.subscription.Subscriptions;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.json.JsonMapper;

/** Puts the calls to sinks together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class Webhooks {
    private static final Duration TO_LOOK_UP = Duration.ofSeconds(3);

    @Bean
    Sinks sinks(WebhookSettings settings) {
        return new Sinks(settings.allowedHosts());
    }

    @Bean
    SinkCalls sinkCalls(Sinks sinks) {
        var names = new NamesInTime(SystemDefaultDnsResolver.INSTANCE, TO_LOOK_UP);
        return new SinkCalls(new CheckedNames(names, sinks));
    }

    @Bean
    HttpSinks httpSinks(
            SinkCalls calls, JsonMapper mapper, WebhookSettings settings, @Value("${ketenkaart.oin}") String oin) {
        var source = "urn:nld:oin:" + oin + ":systeem:ketenkaart-notification-service";
        return new HttpSinks(calls, mapper, new HttpSinks.Names(source, settings.origin()), settings.patience());
    }

    @Bean
    @Primary
    SendNews countedDeliveries(HttpSinks sinks, MeterRegistry metrics) {
        return new CountedDeliveries(sinks, metrics);
    }

    @Bean
    BackOff backOffOfWebhooks(WebhookSettings settings) {
        return new BackOff(new SecureRandom(), settings.firstRetry());
    }

    @Bean
    DeliveryLoop deliveryLoop(Subscriptions subscriptions, Deliverer deliverer, Clock clock, WebhookSettings settings) {
        return new DeliveryLoop(subscriptions, deliverer, clock, settings);
    }
}
