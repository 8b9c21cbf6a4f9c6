package nl.ketenkaart.bench.system.bare;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topics from which cards are made, read by a consumer that does nothing else. */
public final class RawTopics {
    private static final List<String> TOPICS =
            List.of("case-events.v1", "context-events.v1", "privacy-events.v1", "follow-up-events.v1");
    private static final int AT_ONCE = 5_000;
    private final String kafka;

    /** @param kafka host and port of the broker */
    public RawTopics(String kafka) {
        this.kafka = kafka;
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "max.poll.records", AT_ONCE),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(Stream<String> topics, KafkaConsumer<String, byte[]> consumer) {
        return topics.flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(one -> new TopicPartition(one.topic(), one.partition()))
                .toList();
    }

    /** Records a second, from the first to the last that there is. */
    public double read() {
        try (var consumer = consumer()) {
            var partitions = partitions(TOPICS.stream(), consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var from = System.nanoTime();
            var read = 0L;
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                read += consumer.poll(Duration.ofMillis(500)).count();
            }
            return read / ((System.nanoTime() - from) / 1e9);
        }
    }

    /** Notes that each group has taken in all that there is, of every topic of which it takes in something; none of them may run. */
    public void takenInByAll() throws ExecutionException, InterruptedException {
        try (var consumer = consumer();
                var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            for (var group : admin.listGroups().all().get()) {
                var known = admin.listConsumerGroupOffsets(group.groupId())
                        .partitionsToOffsetAndMetadata()
                        .get();
                var topics = known.keySet().stream().map(TopicPartition::topic).distinct();
                var partitions = partitions(topics, consumer);
                var all = new HashMap<TopicPartition, OffsetAndMetadata>();
                consumer.endOffsets(partitions).forEach((one, end) -> all.put(one, new OffsetAndMetadata(end)));
                if (!all.isEmpty()) {
                    admin.alterConsumerGroupOffsets(group.groupId(), all).all().get();
                }
            }
        }
    }
}
