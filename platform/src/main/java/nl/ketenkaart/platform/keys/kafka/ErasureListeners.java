package nl.ketenkaart.platform.keys.kafka;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Hears what was erased, twice: once per service, to remove what it keeps, for as long as that takes; and in every instance from
 * now on, to forget the keys at hand.
 */
final class ErasureListeners implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureListeners.class);
    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers;
    private volatile boolean running;

    ErasureListeners(
            String service,
            ConsumerFactory<String, byte[]> consumers,
            Consumer<UUID> removing,
            Consumer<UUID> forgetting) {
        var everywhere = service + ".forgetting." + UUID.randomUUID();
        this.containers = List.of(
                container(consumers, service + ".erasing", AckMode.RECORD, removing),
                container(consumers, everywhere, AckMode.MANUAL, forgetting));
        containers
                .getLast()
                .getContainerProperties()
                .getKafkaConsumerProperties()
                .setProperty("auto.offset.reset", "latest");
    }

    private static ConcurrentMessageListenerContainer<String, byte[]> container(
            ConsumerFactory<String, byte[]> consumers, String group, AckMode ack, Consumer<UUID> hears) {
        var properties = new ContainerProperties(KafkaErasureNews.TOPIC);
        properties.setGroupId(group);
        properties.setClientId(group);
        properties.setAckMode(ack);
        properties.setMissingTopicsFatal(false);
        properties.setMessageListener(
                (MessageListener<String, byte[]>) record -> scope(record).ifPresent(hears));
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName(group);
        container.setCommonErrorHandler(new DefaultErrorHandler(untilItIsDone()));
        return container;
    }

    private static ExponentialBackOff untilItIsDone() {
        var backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(5_000);
        return backOff;
    }

    /** Empty, and a line in the log, for what is no such event. */
    private static Optional<UUID> scope(ConsumerRecord<String, byte[]> record) {
        try {
            var type = record.headers().lastHeader("ce_type");
            var known = type != null && KafkaErasureNews.TYPE.equals(new String(type.value(), StandardCharsets.UTF_8));
            return known ? Optional.of(UUID.fromString(record.key())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            LOG.error("no scope: {}-{}@{}", record.topic(), record.partition(), record.offset());
            return Optional.empty();
        }
    }

    @Override
    public void start() {
        containers.forEach(ConcurrentMessageListenerContainer::start);
        running = true;
    }

    @Override
    public void stop() {
        containers.forEach(ConcurrentMessageListenerContainer::stop);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
