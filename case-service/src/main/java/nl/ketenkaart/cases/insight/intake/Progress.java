package nl.ketenkaart.cases.insight.intake;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/**
 * How far the topics were taken in, as the brokers know it: figures that are released for ever must not be made while an
 * instance is still catching up.
 */
@Component
class Progress {
    static final String PART = "figures";
    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    private static final List<String> TOPICS =
            List.of(CaseEventsForFigures.TOPIC, ContextEventsForFigures.TOPIC, FollowUpEventsForFigures.TOPIC);
    private static final long SECONDS = 3;
    private final KafkaProperties properties;
    private final String group;

    Progress(KafkaProperties properties, @Value("${spring.application.name}") String service) {
        this.properties = properties;
        this.group = service + "." + PART;
    }

    /** Whether every record written before then was taken in; false when the brokers do not say. */
    boolean isPast(Instant instant) {
        try (var admin = Admin.create(properties.buildAdminProperties())) {
            var partitions = partitions(admin);
            var first = offsets(admin, partitions, OffsetSpec.earliest());
            var after = offsets(admin, partitions, OffsetSpec.forTimestamp(instant.toEpochMilli()));
            var end = offsets(admin, partitions, OffsetSpec.latest());
            var done = soon(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
            return partitions.stream()
                    .allMatch(
                            partition -> next(done.get(partition), first, partition) >= needed(after, end, partition));
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("how far the figures are is not known: {}", e.getClass().getSimpleName());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The record that is taken in next; what the topic no longer keeps was taken in or never will be. */
    private static long next(
            @Nullable OffsetAndMetadata done, Map<TopicPartition, Long> first, TopicPartition partition) {
        var kept = first.getOrDefault(partition, 0L);
        return done == null ? kept : Math.max(done.offset(), kept);
    }

    /** The first record from then on; where there is none yet, the end. */
    private static long needed(
            Map<TopicPartition, Long> after, Map<TopicPartition, Long> end, TopicPartition partition) {
        var offset = after.getOrDefault(partition, -1L);
        return offset >= 0 ? offset : end.getOrDefault(partition, Long.MAX_VALUE);
    }

    private static Collection<TopicPartition> partitions(Admin admin)
            throws ExecutionException, TimeoutException, InterruptedException {
        return soon(admin.describeTopics(TOPICS).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream().map(p -> new TopicPartition(topic.name(), p.partition())))
                .toList();
    }

    private static Map<TopicPartition, Long> offsets(
            Admin admin, Collection<TopicPartition> partitions, OffsetSpec spec)
            throws ExecutionException, TimeoutException, InterruptedException {
        var wanted = partitions.stream().collect(toMap(partition -> partition, partition -> spec));
        return soon(admin.listOffsets(wanted).all()).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, found -> found.getValue().offset()));
    }

    private static <T> T soon(KafkaFuture<T> answer) throws ExecutionException, TimeoutException, InterruptedException {
        return answer.get(SECONDS, TimeUnit.SECONDS);
    }
}
