package nl.ketenkaart.platform.event;

import java.util.HashSet;
import java.util.List;
import nl.ketenkaart.platform.trace.Trace;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListener;

/** Runs every {@link EventConsumer} of the service: a container and a group each, offsets committed record by record. */
public final class Listeners implements SmartLifecycle {
    private static final int THREADS = 3;
    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers;
    private volatile boolean running;

    Listeners(
            String service,
            List<EventConsumer> consumers,
            ConsumerFactory<? super String, ? super byte[]> factory,
            Publishing publishing) {
        refuseSharing(consumers);
        this.containers = consumers.stream()
                .map(consumer -> container(service, consumer, factory, publishing))
                .toList();
    }

    /** Two in one group would get half of the topic each. */
    private static void refuseSharing(List<EventConsumer> consumers) {
        var seen = new HashSet<String>();
        consumers.forEach(consumer -> {
            if (!seen.add(nameOf(consumer))) {
                throw new IllegalStateException("two consumers of " + consumer.topic() + " are the same part: '"
                        + consumer.part() + "'; name what one of them is for");
            }
        });
    }

    private static String nameOf(EventConsumer consumer) {
        return consumer.part().isEmpty() ? consumer.topic() : consumer.topic() + "." + consumer.part();
    }

    /** How records are read and sent. */
    record Publishing(KafkaOperations<String, byte[]> kafka, KafkaCloudEvents cloudEvents) {}

    private static ConcurrentMessageListenerContainer<String, byte[]> container(
            String service,
            EventConsumer consumer,
            ConsumerFactory<? super String, ? super byte[]> factory,
            Publishing publishing) {
        var properties = new ContainerProperties(consumer.topic());
        properties.setGroupId(consumer.part().isEmpty() ? service : service + "." + consumer.part());
        properties.setClientId(service + "." + nameOf(consumer));
        properties.setAckMode(ContainerProperties.AckMode.RECORD);
        properties.setMissingTopicsFatal(false);
        properties.setMessageListener((MessageListener<String, byte[]>)
                record -> publishing.cloudEvents().read(record).ifPresent(event -> deliver(event, consumer)));
        var container = new ConcurrentMessageListenerContainer<String, byte[]>(factory, properties);
        container.setConcurrency(THREADS);
        container.setBeanName(nameOf(consumer));
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
