package nl.ketenkaart.platform.keys.kafka;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.ketenkaart.platform.event.Listeners;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
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

    /** @param organisation null: all that the scope held of anybody */
    record Erased(UUID scope, @Nullable OrganisationId organisation) {}

    ErasureListeners(
            String service,
            ConsumerFactory<String, byte[]> consumers,
            Consumer<Erased> removing,
            Consumer<Erased> forgetting) {
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
            ConsumerFactory<String, byte[]> consumers, String group, AckMode ack, Consumer<Erased> hears) {
        var properties = new ContainerProperties(KafkaErasureNews.TOPIC);
        properties.setGroupId(group);
        properties.setClientId(group);
        properties.setAckMode(ack);
        properties.setMissingTopicsFatal(false);
        properties.setMessageListener(
                (MessageListener<String, byte[]>) record -> erased(record).ifPresent(hears));
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
    static Optional<Erased> erased(ConsumerRecord<String, byte[]> record) {
        try {
            return switch (header(record, "type")) {
                case KafkaErasureNews.TYPE -> Optional.of(new Erased(UUID.fromString(record.key()), null));
                case KafkaErasureNews.TYPE_OF_ONE ->
                    Optional.of(new Erased(
                            UUID.fromString(record.key()),
                            new OrganisationId(header(record, KafkaErasureNews.ORGANISATION))));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | NullPointerException e) {
            LOG.error("no scope: {}-{}@{}", record.topic(), record.partition(), record.offset());
            return Optional.empty();
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader("ce_" + name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
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

    /** All at once: each waits for what its broker was asked last, up to half a second where there is no news. */
    @Override
    public void stop(Runnable stopped) {
        running = false;
        Listeners.stop(containers, stopped);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
