package nl.ketenkaart.context;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What lies in a topic, read from the broker. */
public final class FromKafka {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private FromKafka() {}

    /** The records of a case: waits for so many, then takes all that is there. */
    public static List<ConsumerRecord<String, byte[]>> of(String topic, UUID caseId, int atLeast) {
        var settings = Map.<String, Object>of("bootstrap.servers", EmbeddedStack.kafka());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = await().atMost(PATIENCE).until(() -> partitions(consumer, topic), list -> !list.isEmpty());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            var quiet = false;
            while (System.nanoTime() < deadline && !(quiet && found.size() >= atLeast)) {
                var polled = consumer.poll(Duration.ofMillis(300));
                quiet = polled.isEmpty();
                polled.forEach(record -> {
                    if (record.key().equals(caseId.toString())) {
                        found.add(record);
                    }
                });
            }
            return List.copyOf(found);
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    /** The stems of the events published about a case, in their order. */
    public static List<String> stems(UUID caseId, int atLeast) {
        return of("context-events.v1", caseId, atLeast).stream()
                .map(record -> header(record, "ce_type").split("\\.", -1)[3])
                .toList();
    }

    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
