package nl.ketenkaart.ctl.topic;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Kafka as whoever runs it sees it. To be closed. */
public final class Broker implements AutoCloseable {
    /** Groups of one process each, which remember nothing. */
    private static final String PASSING = ".forgetting.";

    private static final int PATIENCE = 20_000;
    private final Map<String, Object> client;
    private final Admin admin;

    /** @param settings those of Kafka's own client */
    public Broker(Map<String, Object> settings) {
        client = new HashMap<>(settings);
        client.putIfAbsent("default.api.timeout.ms", PATIENCE);
        client.putIfAbsent("request.timeout.ms", PATIENCE / 2);
        admin = Admin.create(client);
    }

    public Set<String> topics() {
        return got(admin.listTopics().names());
    }

    /** Of these topics, as far as they are there. */
    public Map<String, Integer> partitions(Collection<String> topics) {
        var there = topics.stream().filter(topics()::contains).toList();
        return got(admin.describeTopics(there).allTopicNames()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().partitions().size()));
    }

    public Map<TopicPartition, Long> begins(Collection<String> topics) {
        return offsets(topics, OffsetSpec.earliest());
    }

    public Map<TopicPartition, Long> ends(Collection<String> topics) {
        return offsets(topics, OffsetSpec.latest());
    }

    private Map<TopicPartition, Long> offsets(Collection<String> topics, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions(topics).forEach((topic, number) -> {
            for (var partition = 0; partition < number; partition++) {
                asked.put(new TopicPartition(topic, partition), which);
            }
        });
        Map<TopicPartition, Long> told = new HashMap<>();
        got(admin.listOffsets(asked).all()).forEach((partition, at) -> told.put(partition, at.offset()));
        return told;
    }

    /** The groups that keep how far they are. */
    public Set<String> groups() {
        return got(admin.listGroups().all()).stream()
                .map(GroupListing::groupId)
                .filter(group -> !group.contains(PASSING))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How far a group is, where it took in anything. */
    public Map<TopicPartition, Long> taken(String group) {
        Map<TopicPartition, Long> taken = new HashMap<>();
        got(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((partition, at) -> {
                    if (at != null) {
                        taken.put(partition, at.offset());
                    }
                });
        return taken;
    }

    /** Sets how far a group is; nobody may be in it. */
    public void take(String group, Map<TopicPartition, Long> offsets) {
        Map<TopicPartition, OffsetAndMetadata> all = new HashMap<>();
        offsets.forEach((partition, offset) -> all.put(partition, new OffsetAndMetadata(offset)));
        got(admin.alterConsumerGroupOffsets(group, all).all());
    }

    /** The groups in which somebody is now, and how many. */
    public Map<String, Integer> atWork() {
        var all = List.copyOf(groups());
        Map<String, Integer> members = new TreeMap<>();
        got(admin.describeConsumerGroups(all).all())
                .forEach((group, told) -> members.put(group, told.members().size()));
        members.values().removeIf(number -> number == 0);
        return members;
    }

    public KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("max.poll.records", 5_000);
        settings.put("enable.auto.commit", false);
        settings.put("fetch.max.wait.ms", 50);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    public KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("linger.ms", 5);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    static <T> T got(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            var cause = e.getCause();
            throw new Away("Kafka does not answer: " + (cause == null ? e : cause).getMessage());
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
