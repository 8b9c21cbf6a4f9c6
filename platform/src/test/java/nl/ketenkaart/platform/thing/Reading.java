package nl.ketenkaart.platform.thing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning, as an onlooker. */
final class Reading {
    private Reading() {}

    /** The first records with this key; as many as there are when ten seconds have gone by. */
    static List<ConsumerRecord<String, byte[]>> of(String topic, String key, int count) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", EmbeddedStack.kafka(),
                "group.id", UUID.randomUUID().toString(),
                "auto.offset.reset", "earliest");
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (found.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.equals(record.key())) {
                        found.add(record);
                    }
                });
            }
        }
        return found;
    }
}
