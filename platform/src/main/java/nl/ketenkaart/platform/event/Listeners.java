package nl.ketenkaart.platform.event;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.ketenkaart.platform.trace.Span;
import nl.ketenkaart.platform.trace.Spans;
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

    /** How records are read and sent, and who hears of it. */
    record Publishing(KafkaOperations<String, byte[]> kafka, KafkaCloudEvents cloudEvents, Watch watch) {}

    /** Who hears of what is taken in and what is given up. */
    record Watch(MeterRegistry metrics, Spans spans, Clock clock) {}

    private static ConcurrentMessageListenerContainer<String, byte[]> container(
            String service,
            EventConsumer consumer,
            ConsumerFactory<? super String, ? super byte[]> factory,
            Publishing publishing) {
        var properties = new ContainerProperties(consumer.topic());
        var group = consumer.part().isEmpty() ? service : service + "." + consumer.part();
        properties.setGroupId(group);
        properties.setClientId(service + "." + nameOf(consumer));
        properties.setAckMode(ContainerProperties.AckMode.RECORD);
        properties.setMissingTopicsFatal(false);
        var delivery = new Delivery(consumer, group, publishing.watch());
        properties.setMessageListener((MessageListener<String, byte[]>)
                record -> publishing.cloudEvents().read(record).ifPresent(event -> delivery.deliver(event)));
        var container = new ConcurrentMessageListenerContainer<String, byte[]>(factory, properties);
        container.setConcurrency(THREADS);
        container.setBeanName(nameOf(consumer));
        container.setCommonErrorHandler(
                new Failures(service, consumer, deadLetters(consumer, group, publishing.watch()))
                        .handler(publishing.kafka()));
        return container;
    }

    /** There from the start, so that the first one is seen as one more. */
    private static Counter deadLetters(EventConsumer consumer, String group, Watch watch) {
        return watch.metrics().counter("ketenkaart.dead.letters", "topic", consumer.topic(), "group", group);
    }

    /** Each event in the flow that it came in, and told of there. */
    private record Delivery(EventConsumer consumer, String group, Watch watch) {

        void deliver(ReceivedEvent event) {
            var began = watch.clock().instant();
            var done = false;
            try {
                event.trace().during(() -> {
                    consumer.on(event);
                    return event;
                });
                done = true;
            } finally {
                var what = new Span.Consumed(event.topic(), group, event.type());
                var period = new Span.Period(began, watch.clock().instant());
                watch.spans().ended(Span.of(event.trace(), what, period, !done));
            }
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

    /** All at once: each waits for what its broker was asked last, up to half a second where there is no news. */
    @Override
    public void stop(Runnable stopped) {
        running = false;
        stop(containers, stopped);
    }

    /** Stops all of these at once, and then says so. */
    public static void stop(List<ConcurrentMessageListenerContainer<String, byte[]>> all, Runnable stopped) {
        var left = new AtomicInteger(all.size());
        all.forEach(one -> one.stop(() -> {
            if (left.decrementAndGet() == 0) {
                stopped.run();
            }
        }));
        if (all.isEmpty()) {
            stopped.run();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
