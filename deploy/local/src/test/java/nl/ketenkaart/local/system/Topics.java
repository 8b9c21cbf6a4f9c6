package nl.ketenkaart.local.system;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.ketenkaart.local.place.Port;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What lies on the topics of the stack, for who looks in from outside. */
final class Topics {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Milliseconds; a consumer ends only when the broker has answered what it asked last. */
    private static final int SOON = 50;

    private Topics() {}

    /** An event on a topic, by its envelope. */
    record Published(String topic, String key, String aggregate, String type, long sequence) {}

    /** How far every partition of every topic is filled, dead letters included. */
    static Map<TopicPartition, Long> ends() {
        try (var consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer), PATIENCE);
        }
    }

    /** What was published before. */
    static List<Published> before(Map<TopicPartition, Long> end) {
        try (var consumer = consumer()) {
            consumer.assign(end.keySet());
            consumer.seekToBeginning(end.keySet());
            return read(consumer, end);
        }
    }

    /** What was published since. */
    static List<Published> since(Map<TopicPartition, Long> begin) {
        try (var consumer = consumer()) {
            var ends = consumer.endOffsets(begin.keySet(), PATIENCE);
            consumer.assign(begin.keySet());
            begin.forEach(consumer::seek);
            return read(consumer, ends);
        }
    }

    /** What happened to one case itself, oldest first; what ties it to others has its own numbers. */
    static List<Published> about(String topic, String caseId) {
        try (var consumer = consumer()) {
            var partitions = partitions(consumer).stream()
                    .filter(partition -> partition.topic().equals(topic))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return read(consumer, consumer.endOffsets(partitions, PATIENCE)).stream()
                    .filter(published -> published.aggregate().equals(caseId))
                    .toList();
        }
    }

    private static List<Published> read(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        var found = new ArrayList<Published>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(message -> found.add(published(message)));
        }
        return found;
    }

    private static Published published(ConsumerRecord<String, byte[]> message) {
        return new Published(
                message.topic(),
                message.key(),
                header(message, "ce_aggregateid"),
                header(message, "ce_type"),
                Long.parseLong(header(message, "ce_sequence")));
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "0" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        return consumer.listTopics(PATIENCE).entrySet().stream()
                .filter(topic -> !topic.getKey().startsWith("__"))
                .flatMap(topic -> topic.getValue().stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", SystemStack.stack().settings().address(Port.KAFKA), "fetch.max.wait.ms", SOON);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
