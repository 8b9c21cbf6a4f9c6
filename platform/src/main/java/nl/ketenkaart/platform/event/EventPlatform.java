package nl.ketenkaart.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.ketenkaart.platform.sealing.SealedJson;
import nl.ketenkaart.platform.trace.Spans;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.MicrometerConsumerListener;
import tools.jackson.databind.json.JsonMapper;

/** Kafka as we use it: durable and in order out, record by record in. */
@Configuration(proxyBeanMethods = false)
public class EventPlatform {
    /** Milliseconds; of a process that was killed nobody takes over what it was to take in before it is missed. Kafka's own is 45,000. */
    private static final int MISSED_AFTER = 10_000;

    @Bean
    KafkaCloudEvents kafkaCloudEvents(
            @Value("${ketenkaart.oin}") String oin,
            @Value("${spring.application.name}") String service,
            SealedJson json,
            JsonMapper mapper) {
        return new KafkaCloudEvents("urn:nld:oin:" + oin + ":systeem:ketenkaart-" + service, json, mapper);
    }

    /** Nothing waits for company (Kafka's own is 5 milliseconds): whoever sends an event waits until it is there before the next. */
    @Bean
    KafkaTemplate<String, byte[]> eventTemplate(KafkaProperties properties) {
        var settings = properties.buildProducerProperties();
        settings.putAll(Map.of(
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                5_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                10_000));
        return new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(settings));
    }

    @Bean
    Publisher publisher(KafkaTemplate<String, byte[]> eventTemplate, KafkaCloudEvents cloudEvents) {
        return new Publisher(eventTemplate, cloudEvents);
    }

    @Bean
    Listeners listeners(
            @Value("${spring.application.name}") String service,
            List<EventConsumer> consumers,
            ConsumerFactory<String, byte[]> eventConsumers,
            Listeners.Publishing publishing) {
        return new Listeners(service, consumers, eventConsumers, publishing);
    }

    /** Tells how far behind each consumer is: {@code kafka.consumer.fetch.manager.records.lag.max}, by client. */
    @Bean
    ConsumerFactory<String, byte[]> eventConsumers(KafkaProperties properties, MeterRegistry metrics) {
        var settings = properties.buildConsumerProperties();
        settings.putAll(Map.of(
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false));
        settings.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, MISSED_AFTER);
        var factory = new DefaultKafkaConsumerFactory<String, byte[]>(settings);
        factory.addListener(new MicrometerConsumerListener<>(metrics));
        return factory;
    }

    @Bean
    Replay.Starter replays(
            ConsumerFactory<String, byte[]> eventConsumers, KafkaProperties properties, KafkaCloudEvents cloudEvents) {
        return new Replay.Starter(eventConsumers, properties.buildAdminProperties(), cloudEvents);
    }

    @Bean
    Listeners.Publishing publishing(
            KafkaTemplate<String, byte[]> eventTemplate, KafkaCloudEvents cloudEvents, Listeners.Watch watch) {
        return new Listeners.Publishing(eventTemplate, cloudEvents, watch);
    }

    @Bean
    Listeners.Watch watch(MeterRegistry metrics, Spans spans, Clock clock) {
        return new Listeners.Watch(metrics, spans, clock);
    }
}
