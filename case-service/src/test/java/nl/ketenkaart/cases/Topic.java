package nl.ketenkaart.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.platform.testing.SealedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;

/** The topic of this service, read from its beginning as an onlooker. */
public record Topic(Codec codec) {
    private static final String NAME = "case-events.v1";
    private static final String PREFIX = "nl.ketenkaart.cases.";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public record Seen(String stem, long sequence, long offset, JsonNode data) {}

    /** What happened to a case or a session itself, in the order of the topic; waits until there are so many. */
    public List<Seen> of(UUID id, int atLeast) {
        return under(
                id,
                atLeast,
                record -> new SealedRecord(record).header("ce_aggregateid").equals(id.toString()));
    }

    /** The same, with its links to other cases: those are aggregates of their own under its key. */
    public List<Seen> withLinks(UUID id, int atLeast) {
        return under(id, atLeast, record -> true);
    }

    private List<Seen> under(UUID key, int atLeast, Predicate<ConsumerRecord<String, byte[]>> which) {
        var settings = Map.<String, Object>of("bootstrap.servers", EmbeddedStack.kafka());
        var found = new ArrayList<Seen>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(NAME).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while ((found.size() < atLeast || !isRead(consumer, ends)) && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.toString().equals(record.key()) && which.test(record)) {
                        found.add(seen(record));
                    }
                });
            }
        }
        found.sort(Comparator.comparing(Seen::offset));
        return found;
    }

    /** Whether all was read that was there at the beginning: enough of it in one batch is not all of it. */
    private static boolean isRead(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private Seen seen(ConsumerRecord<String, byte[]> record) {
        var sealed = new SealedRecord(record);
        var type = sealed.header("ce_type");
        return new Seen(
                type.substring(PREFIX.length(), type.length() - ".v1".length()),
                Long.parseLong(sealed.header("ce_sequence")),
                record.offset(),
                Json.mapper().readTree(sealed.opened(codec)));
    }
}
