package nl.ketenkaart.platform.event;

import com.mongodb.MongoException;
import java.util.List;
import nl.ketenkaart.platform.trace.Trace;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/** Runs every {@link EventConsumer} of the service: one container per topic, offsets committed record by record. */
public final class Listeners implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);
    private static final int THREADS = 3;
    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers;
    private volatile boolean running;

    Listeners(
            String service,
            List<EventConsumer> consumers,
            ConsumerFactory<? super String, ? super byte[]> factory,
            Publishing publishing) {
        this.containers = consumers.stream()
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
        container.setCommonErrorHandler(errors(service, publishing.kafka()));
        return container;
    }

    private static void deliver(ReceivedEvent event, EventConsumer consumer) {
        Trace trace = event.trace();
        trace.during(() -> {
            consumer.on(event);
            return event;
        });
    }

    private static CommonErrorHandler errors(String service, KafkaOperations<String, byte[]> kafka) {
        var deadLetters = new DeadLetterPublishingRecoverer(
                kafka, (record, e) -> new TopicPartition(record.topic() + "." + service + ".dlt", -1));
        deadLetters.excludeHeader(HeadersToAdd.EX_STACKTRACE, HeadersToAdd.EX_MSG);
        deadLetters.addHeadersFunction(Listeners::reason);
        deadLetters.setLogRecoveryRecord(false);
        var handler = new DefaultErrorHandler((record, e) -> {
            LOG.error(
                    "dead letter: {}-{}@{} ({})",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    rootOf(e).getClass().getName());
            deadLetters.accept(record, e);
        });
        handler.setBackOffFunction((record, e) -> passing(e) ? forEver() : atOnce());
        return handler;
    }

    private static Headers reason(ConsumerRecord<?, ?> record, Exception e) {
        var root = rootOf(e);
        var words = root instanceof GapNoticed gap
                ? gap.getMessage()
                : root.getClass().getName();
        return new RecordHeaders()
                .add("reason", String.valueOf(words).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static boolean passing(Exception e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof MongoException
                    || t instanceof org.springframework.kafka.KafkaException k && k.getCause() == null) {
                return true;
            }
        }
        return false;
    }

    private static BackOff forEver() {
        var backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(5_000);
        return backOff;
    }

    private static BackOff atOnce() {
        return new FixedBackOff(0, 0);
    }

    private static Throwable rootOf(Throwable e) {
        var cause = e.getCause();
        return cause == null || cause == e ? e : rootOf(cause);
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
