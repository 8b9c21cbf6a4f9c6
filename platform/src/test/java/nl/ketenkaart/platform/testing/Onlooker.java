package nl.ketenkaart.platform.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Somebody who looks at a topic from outside and remembers all of it: one for all tests of this JVM, so that each record is read
 * once, and nobody waits for a consumer to begin and to end.
 */
public final class Onlooker {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Map<String, Onlooker> ALL = new ConcurrentHashMap<>();
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Map<String, List<ConsumerRecord<String, byte[]>>> seen = new ConcurrentHashMap<>();

    private Onlooker(String topic) {
        var settings = Map.<String, Object>of("bootstrap.servers", EmbeddedStack.kafka());
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        partitions = await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .atMost(PATIENCE)
                .until(() -> partitions(topic), found -> !found.isEmpty());
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    private List<TopicPartition> partitions(String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    public static Onlooker of(String topic) {
        return ALL.computeIfAbsent(topic, Onlooker::new);
    }

    /**
     * The records with this key, in their order: waits until there are so many of these, then takes all that is there; those
     * that have come after half a minute at the latest.
     */
    public List<ConsumerRecord<String, byte[]>> records(
            String key, int atLeast, Predicate<ConsumerRecord<String, byte[]>> which) {
        return records(key, atLeast, which, Duration.ZERO);
    }

    /** The same, and what else comes until nothing more has come for a while. */
    public synchronized List<ConsumerRecord<String, byte[]>> records(
            String key, int atLeast, Predicate<ConsumerRecord<String, byte[]>> which, Duration quiet) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        readToTheEnd();
        while (of(key, which).size() < atLeast && System.nanoTime() < deadline) {
            read(POLL);
        }
        readToTheEnd();
        while (quiet.isPositive() && read(quiet) && System.nanoTime() < deadline) {}
        return of(key, which);
    }

    private List<ConsumerRecord<String, byte[]>> of(String key, Predicate<ConsumerRecord<String, byte[]>> which) {
        return seen.getOrDefault(key, List.of()).stream().filter(which).toList();
    }

    private void readToTheEnd() {
        var ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            read(POLL);
        }
    }

    private boolean read(Duration atMost) {
        var some = consumer.poll(atMost);
        some.forEach(record -> {
            if (record.key() != null) {
                seen.computeIfAbsent(record.key(), none -> new ArrayList<>()).add(record);
            }
        });
        return !some.isEmpty();
    }
}
