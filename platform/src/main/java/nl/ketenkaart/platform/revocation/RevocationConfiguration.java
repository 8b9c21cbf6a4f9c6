package nl.ketenkaart.platform.revocation;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Changes of rights, heard in every process. A process is ready once it knows those that were told before it started. */
@Configuration(proxyBeanMethods = false)
public class RevocationConfiguration {

    /**
     * By the clock on the wall, as tokens are. How long Keycloak may be silent: longer than a broker needs to be replaced, shorter than a token
     * lives.
     */
    @Bean
    Revocations revocations(@Value("${ketenkaart.revocations.patience:60s}") Duration patience) {
        return new Revocations(Clock.systemUTC(), patience);
    }

    @Bean
    IdentityEventsReader identityEventsReader(
            KafkaProperties kafka,
            Revocations revocations,
            JsonMapper mapper,
            @Value("${ketenkaart.revocations.wait:20s}") Duration wait) {
        var settings = kafka.buildConsumerProperties();
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.putAll(Map.of(
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.CLIENT_ID_CONFIG,
                "identity-events",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                10_000));
        return new IdentityEventsReader(
                () -> new KafkaConsumer<>(settings), new IdentityEvents(revocations, mapper), revocations, wait);
    }

    @Bean
    HealthIndicator revocationsHealthIndicator(Revocations revocations) {
        return () -> (revocations.isKnown() ? Health.up() : Health.outOfService()).build();
    }
}
