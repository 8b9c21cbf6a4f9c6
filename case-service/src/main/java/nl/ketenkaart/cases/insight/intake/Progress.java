package nl.ketenkaart.cases.insight.intake;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
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
    private static final int TRIES = 10;
    private static final long A_MOMENT = 100_000_000;
    private final KafkaProperties properties;
    private final String group;

    Progress(KafkaProperties properties, @Value("${spring.application.name}") String service) {
        this.properties = properties;
        this.group = service + "." + PART;
    }

    /** Whether everything that was written until now is taken in; false when the brokers do not say, within seconds. */
    boolean isUpToDate() {
        var admin = Admin.create(properties.buildAdminProperties());
        try {
            return reachedTheEnd(admin);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("how far the figures are is not known: {}", e.getClass().getSimpleName());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            admin.close(Duration.ZERO);
        }
    }

    private boolean reachedTheEnd(Admin admin) throws ExecutionException, TimeoutException, InterruptedException {
        var partitions = partitions(admin);
        var first = offsets(admin, partitions, OffsetSpec.earliest());
        var end = offsets(admin, partitions, OffsetSpec.latest());
        for (var i = 0; i < TRIES; i++) {
            var done = soon(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
            if (partitions.stream().allMatch(p -> next(done.get(p), first, p) >= end.getOrDefault(p, 0L))) {
                return true;
            }
            LockSupport.parkNanos(A_MOMENT);
        }
        return false;
    }

    /** The record that is taken in next; what the topic no longer keeps was taken in or never will be. */
    private static long next(
            @Nullable OffsetAndMetadata done, Map<TopicPartition, Long> first, TopicPartition partition) {
        var kept = first.getOrDefault(partition, 0L);
        return done == null ? kept : Math.max(done.offset(), kept);
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
