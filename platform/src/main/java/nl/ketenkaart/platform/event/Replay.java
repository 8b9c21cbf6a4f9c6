package nl.ketenkaart.platform.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Reads topics from their first event on, beside whoever consumes them: it joins no group and commits nothing. Records are opened by
 * all processors, and handed on one after the other, in the order of their partitions.
 */
public final class Replay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 5_000;
    private static final Duration POLL = Duration.ofMillis(500);
    private final Consumer<String, byte[]> consumer;
    private final Admin admin;
    private final KafkaCloudEvents cloudEvents;
    private final Map<TopicPartition, Long> read = new HashMap<>();

    Replay(Collection<String> topics, Consumer<String, byte[]> consumer, Admin admin, KafkaCloudEvents cloudEvents) {
        this.consumer = consumer;
        this.admin = admin;
        this.cloudEvents = cloudEvents;
        var partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        partitions.forEach(partition -> read.put(partition, consumer.position(partition)));
    }

    /** Begins replays. */
    public static final class Starter {
        private final ConsumerFactory<String, byte[]> consumers;
        private final Map<String, Object> admin;
        private final KafkaCloudEvents cloudEvents;

        Starter(ConsumerFactory<String, byte[]> consumers, Map<String, Object> admin, KafkaCloudEvents cloudEvents) {
            this.consumers = consumers;
            this.admin = Map.copyOf(admin);
            this.cloudEvents = cloudEvents;
        }

        /** To be closed. */
        public Replay of(Collection<String> topics) {
            var many = new Properties();
            many.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, AT_ONCE);
            var consumer = consumers.createConsumer(null, "replay", null, many);
            return new Replay(topics, consumer, Admin.create(admin), cloudEvents);
        }
    }

    /** How far each partition goes. */
    public record Offsets(Map<TopicPartition, Long> of) {
        public Offsets {
            of = Map.copyOf(of);
        }

        /** Nothing lies before these that does not lie before the others. */
        public boolean reach(Offsets others) {
            return others.of.entrySet().stream().allMatch(end -> of.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }

        public long sum() {
            return of.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Takes what is read, one at a time and each after all before it, in whichever thread. */
    public interface Reader {
        void on(ReceivedEvent event);

        /**
         * It is no event that could be read.
         *
         * @param key whose it is, where that can be told
         */
        void unreadable(Optional<UUID> key);
    }

    public Offsets ends() {
        return new Offsets(consumer.endOffsets(consumer.assignment(), PATIENCE));
    }

    /** What was read so far. */
    public Offsets read() {
        return new Offsets(read);
    }

    /** How far the consumers of a group have come: all before was taken in or given up. */
    public Offsets consumedBy(String group) {
        try {
            var committed = new HashMap<TopicPartition, Long>();
            admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .forEach((partition, offset) -> {
                        if (offset != null) {
                            committed.put(partition, offset.offset());
                        }
                    });
            return new Offsets(committed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("how far " + group + " has come could not be asked", e);
        }
    }

    /** Hands on some of what was not read yet; false when all before these ends was. */
    public boolean readOn(Offsets ends, Reader reader) {
        if (read().reach(ends)) {
            return false;
        }
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        consumer.poll(POLL).forEach(records::add);
        records.parallelStream().map(this::opened).forEachOrdered(opened -> opened.accept(reader));
        consumer.assignment().forEach(partition -> read.put(partition, consumer.position(partition)));
        return true;
    }

    /** What a reader is to be told of it. */
    private java.util.function.Consumer<Reader> opened(ConsumerRecord<String, byte[]> record) {
        try {
            var event = cloudEvents.read(record);
            return reader -> event.ifPresent(reader::on);
        } catch (RuntimeException e) {
            LOG.warn(
                    "unreadable: {}-{}@{} ({})",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getClass().getSimpleName());
            return reader -> reader.unreadable(KafkaCloudEvents.keyOf(record));
        }
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }
}
