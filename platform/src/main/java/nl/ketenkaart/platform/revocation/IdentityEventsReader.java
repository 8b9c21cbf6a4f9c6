package nl.ketenkaart.platform.revocation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads all of the topic in every process, from the beginning at each start, and goes on reading; on a thread of its own, without a group.
 * The topic is compacted, so the beginning is never far. Whatever goes wrong, it begins anew; what is known stays known meanwhile. A start
 * waits for the end of the topic for a while, and then goes on without: no token is taken until it is known.
 */
final class IdentityEventsReader implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IdentityEventsReader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final IdentityEvents events;
    private final Revocations revocations;
    private final Duration wait;
    private @Nullable Thread reading;
    private volatile @Nullable Consumer<byte[], byte[]> open;
    private final CountDownLatch atTheEnd = new CountDownLatch(1);
    private volatile boolean stopping;

    /** @param wait how long a start waits */
    IdentityEventsReader(
            Supplier<Consumer<byte[], byte[]>> consumers,
            IdentityEvents events,
            Revocations revocations,
            Duration wait) {
        this.consumers = consumers;
        this.events = events;
        this.revocations = revocations;
        this.wait = wait;
    }

    private void read() {
        while (!stopping) {
            try (var consumer = consumers.get()) {
                open = consumer;
                readOn(consumer);
            } catch (WakeupException e) {
                LOG.debug("woken to stop");
            } catch (RuntimeException e) {
                LOG.warn("identity events cannot be read: {}", e.getClass().getSimpleName());
                pause();
            } finally {
                open = null;
            }
        }
    }

    private void readOn(Consumer<byte[], byte[]> consumer) {
        var partitions = consumer.partitionsFor(IdentityEvents.TOPIC).stream()
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new IllegalStateException("the topic is not there");
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        while (!stopping) {
            consumer.poll(POLL).forEach(events::on);
            if (!revocations.isKnown() && isThere(consumer, partitions, ends)) {
                revocations.readToTheEnd();
                atTheEnd.countDown();
                LOG.info("changes of rights are known");
            }
        }
    }

    private static boolean isThere(
            Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
        return partitions.stream().allMatch(one -> consumer.position(one) >= ends.getOrDefault(one, Long.MAX_VALUE));
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    @Override
    public void start() {
        stopping = false;
        reading = Thread.ofPlatform().name("identity-events").daemon().start(this::read);
        try {
            if (!atTheEnd.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("changes of rights are not known yet; no token is taken");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        stopping = true;
        var consumer = open;
        if (consumer != null) {
            consumer.wakeup();
        }
        reading = null;
    }

    @Override
    public boolean isRunning() {
        return reading != null;
    }

    /** Before whatever else starts. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
