package nl.ketenkaart.platform.event;

import com.mongodb.MongoException;
import io.cloudevents.rw.CloudEventRWException;
import io.micrometer.core.instrument.Counter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import nl.ketenkaart.platform.sealing.KeysAway;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;
import tools.jackson.core.JacksonException;

/**
 * What becomes of an event that its consumer could not take in: tried again for as long as that may help, then given up. Its
 * consumer is told first, then it goes to the dead letters; as long as one of the two fails it comes again.
 */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final int MORE_TRIES = 2;
    /** What MongoDB calls a document that became too large, or would become so by an update: waiting makes it no smaller. */
    private static final Set<Integer> TOO_LARGE = Set.of(10_334, 17_419, 17_420);

    private final String service;
    private final EventConsumer consumer;
    private final Counter written;

    Failures(String service, EventConsumer consumer, Counter written) {
        this.service = service;
        this.consumer = consumer;
        this.written = written;
    }

    CommonErrorHandler handler(KafkaOperations<String, byte[]> kafka) {
        var deadLetters = deadLetters(kafka);
        var handler = new DefaultErrorHandler((record, e) -> {
            LOG.error(
                    "dead letter: {}-{}@{} ({})",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    rootOf(e).getClass().getName());
            KafkaCloudEvents.keyOf(record).ifPresent(consumer::onGivenUp);
            deadLetters.accept(record, e);
            written.increment();
        });
        handler.setBackOffFunction((record, e) -> backOff(e));
        return handler;
    }

    private DeadLetterPublishingRecoverer deadLetters(KafkaOperations<String, byte[]> kafka) {
        var deadLetters = new DeadLetterPublishingRecoverer(
                kafka, (record, e) -> new TopicPartition(record.topic() + "." + service + ".dlt", -1));
        deadLetters.excludeHeader(HeadersToAdd.EX_STACKTRACE, HeadersToAdd.EX_MSG);
        deadLetters.addHeadersFunction(Failures::reason);
        deadLetters.setLogRecoveryRecord(false);
        return deadLetters;
    }

    private static Headers reason(ConsumerRecord<?, ?> record, Exception e) {
        var root = rootOf(e);
        var words = root instanceof GapNoticed gap
                ? gap.getMessage()
                : root.getClass().getName();
        return new RecordHeaders().add("reason", String.valueOf(words).getBytes(StandardCharsets.UTF_8));
    }

    /** The store or the keys away: for ever. Unreadable, or after a gap: once, for waiting mends neither. Anything else: three times. */
    static BackOff backOff(Exception e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if ((t instanceof MongoException m && !TOO_LARGE.contains(m.getCode()))
                    || t instanceof KeysAway
                    || t instanceof KafkaException k && k.getCause() == null) {
                return forEver();
            }
            if (t instanceof CloudEventRWException || t instanceof JacksonException || t instanceof GapNoticed) {
                return new FixedBackOff(0, 0);
            }
        }
        return aFewSeconds();
    }

    private static BackOff forEver() {
        var backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(5_000);
        return backOff;
    }

    private static BackOff aFewSeconds() {
        var backOff = new ExponentialBackOff(500, 3);
        backOff.setMaxAttempts(MORE_TRIES);
        return backOff;
    }

    private static Throwable rootOf(Throwable e) {
        var cause = e.getCause();
        return cause == null || cause == e ? e : rootOf(cause);
    }
}
