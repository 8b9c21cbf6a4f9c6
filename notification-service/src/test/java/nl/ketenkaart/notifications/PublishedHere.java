package nl.ketenkaart.notifications;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** What this service published, read from the broker. */
public record PublishedHere(Codec codec) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The bodies of a case's events of one kind: waits for so many, then takes all that is there. */
    public List<JsonNode> of(UUID caseId, String stem, int atLeast) {
        var settings = Map.<String, Object>of("bootstrap.servers", EmbeddedStack.kafka());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor("follow-up-events.v1").stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var found = new ArrayList<JsonNode>();
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (found.size() < atLeast && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> add(record, caseId, stem, found));
            }
            return List.copyOf(found);
        }
    }

    private void add(ConsumerRecord<String, byte[]> record, UUID caseId, String stem, List<JsonNode> found) {
        var sealed = new SealedRecord(record);
        if (record.key().equals(caseId.toString())
                && sealed.header("ce_type").equals("nl.ketenkaart.follow-ups." + stem + ".v1")) {
            found.add(Json.mapper().readTree(sealed.opened(codec)));
        }
    }
}
