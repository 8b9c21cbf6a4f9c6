package nl.ketenkaart.local.faults.rig;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** What lies on the topics and how far the consumers are, seen from outside; and what somebody else puts there. */
public final class Broker implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String DEAD = ".dlt";
    /** A process's own group, which hears what is new and keeps no account of how far it is. */
    private static final String WITHOUT_ACCOUNT = ".forgetting.";

    private final Map<String, Object> client;
    private final Admin admin;

    Broker(String address) {
        client = Map.of(
                "bootstrap.servers", address,
                "request.timeout.ms", 5_000,
                "default.api.timeout.ms", 10_000,
                "fetch.max.wait.ms", 50);
        admin = Admin.create(client);
    }

    /**
     * The groups that are behind, and by how many records.
     *
     * @throws ExecutionException when the broker does not say
     */
    public Map<String, Long> behind() throws ExecutionException, InterruptedException {
        var ends = ends(topics(false));
        var behind = new TreeMap<String, Long>();
        for (var group : groups()) {
            var taken = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            var records = behind(taken, ends);
            if (records > 0) {
                behind.put(group, records);
            }
        }
        return behind;
    }

    private List<String> groups() throws ExecutionException, InterruptedException {
        return admin.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .filter(group -> !group.contains(WITHOUT_ACCOUNT))
                .toList();
    }

    /** Of a topic of which it takes in one partition it takes in all. */
    private static long behind(Map<TopicPartition, OffsetAndMetadata> taken, Map<TopicPartition, Long> ends) {
        var topics = taken.keySet().stream().map(TopicPartition::topic).collect(Collectors.toSet());
        return ends.entrySet().stream()
                .filter(end -> topics.contains(end.getKey().topic()))
                .mapToLong(end -> end.getValue() - offset(taken.get(end.getKey())))
                .sum();
    }

    private static long offset(@Nullable OffsetAndMetadata taken) {
        return taken == null ? 0 : taken.offset();
    }

    /** How many events were given up, or could not be read, by topic of the dead. */
    public Map<String, Long> deadLetters() throws ExecutionException, InterruptedException {
        return ends(topics(true)).entrySet().stream()
                .collect(Collectors.toMap(end -> end.getKey().topic(), Map.Entry::getValue, Long::sum));
    }

    private Set<String> topics(boolean dead) throws ExecutionException, InterruptedException {
        return admin.listTopics().names().get().stream()
                .filter(topic -> topic.endsWith(DEAD) == dead)
                .collect(Collectors.toSet());
    }

    private Map<TopicPartition, Long> ends(Collection<String> topics) throws ExecutionException, InterruptedException {
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        admin.describeTopics(topics)
                .allTopicNames()
                .get()
                .forEach((topic, told) -> told.partitions()
                        .forEach(one -> asked.put(new TopicPartition(topic, one.partition()), OffsetSpec.latest())));
        var ends = new HashMap<TopicPartition, Long>();
        admin.listOffsets(asked).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** The last records of each partition, at most so many of one, in their order. */
    public List<ConsumerRecord<byte[], byte[]>> last(String topic, int each) {
        try (var consumer = new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic, PATIENCE).stream()
                    .map(one -> new TopicPartition(topic, one.partition()))
                    .toList();
            var ends = consumer.endOffsets(partitions, PATIENCE);
            consumer.assign(partitions);
            ends.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - each)));
            var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found;
        }
    }

    public int partitions(String topic) {
        try (var producer = producer()) {
            return producer.partitionsFor(topic).size();
        }
    }

    /** One after the other. */
    public void put(List<ProducerRecord<byte[], byte[]>> records) throws ExecutionException, InterruptedException {
        try (var producer = producer()) {
            for (var record : records) {
                producer.send(record).get();
            }
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", java.util.Objects.requireNonNull(client.get("bootstrap.servers"))),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    @Override
    public void close() {
        admin.close();
    }
}
