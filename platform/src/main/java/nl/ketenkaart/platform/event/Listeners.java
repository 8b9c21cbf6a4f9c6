package nl.ketenkaart.platform.event;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.TreeMap;
import nl.ketenkaart.platform.trace.Trace;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListener;

/** Runs every {@link EventConsumer} of the service: one container per topic, offsets committed record by record. */
public final class Listeners implements SmartLifecycle {
    private static final int THREADS = 3;
    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers;
    private volatile boolean running;

    Listeners(
            String service,
            List<EventConsumer> consumers,
            ConsumerFactory<? super String, ? super byte[]> factory,
            Publishing publishing) {
        this.containers =
                consumers.stream().collect(groupingBy(EventConsumer::topic, TreeMap::new, toList())).entrySet().stream()
                        .map(of -> new SharedTopic(of.getKey(), of.getValue()))
                        .map(consumer -> container(service, consumer, factory, publishing))
                        .toList();
    }

    /** How records are read and sent. */
    record Publishing(KafkaOperations<String, byte[]> kafka, KafkaCloudEvents cloudEvents) {}

    private static ConcurrentMessageListenerContainer<String, byte[]> container(
            String service,
            EventConsumer consumer,
            ConsumerFactory<? super String, ? super byte[]> factory,
            Publishing publishing) {
        var properties = new ContainerProperties(consumer.topic());
        properties.setGroupId(service);
        properties.setAckMode(ContainerProperties.AckMode.RECORD);
        properties.setMissingTopicsFatal(false);
        properties.setMessageListener((MessageListener<String, byte[]>)
                record -> deliver(publishing.cloudEvents().read(record), consumer));
        var container = new ConcurrentMessageListenerContainer<String, byte[]>(factory, properties);
        container.setConcurrency(THREADS);
        container.setBeanName(consumer.topic());
        container.setCommonErrorHandler(new Failures(service, consumer).handler(publishing.kafka()));
        return container;
    }

    private static void deliver(ReceivedEvent event, EventConsumer consumer) {
        Trace trace = event.trace();
        trace.during(() -> {
            consumer.on(event);
            return event;
        });
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
