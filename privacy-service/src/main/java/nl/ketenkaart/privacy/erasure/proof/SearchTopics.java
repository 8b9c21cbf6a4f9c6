package nl.ketenkaart.privacy.erasure.proof;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.platform.event.OutgoingEvent;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.keys.EveryKey;
import nl.ketenkaart.platform.sealing.Place;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Every record of every topic, dead letters too, tried with every key. A record is the case's by its key, and by what it says it is about. */
final class SearchTopics {
    private static final Duration POLL = Duration.ofSeconds(1);
    private final Consumer<String, byte[]> consumer;
    private final EveryKey keys;
    private final AllThereIs all;

    SearchTopics(Consumer<String, byte[]> consumer, EveryKey keys, AllThereIs all) {
        this.consumer = consumer;
        this.keys = keys;
        this.all = all;
    }

    /**
     * @param topics how many there are
     * @param records of the case
     * @param readable those that some key opens
     * @param others records of others
     * @param othersReadable those that some key opens: that the search itself is not blind
     */
    record Found(int topics, int records, int readable, int others, int othersReadable) {
        /** Whether keys were tried and nothing at all opened, though there is something of others: then it proves nothing. */
        boolean isBlind(int keys) {
            return keys > 0 && others > 0 && readable + othersReadable == 0;
        }

        private Found with(boolean ofTheCase, boolean opens) {
            return ofTheCase
                    ? new Found(topics, records + 1, readable + (opens ? 1 : 0), others, othersReadable)
                    : new Found(topics, records, readable, others + 1, othersReadable + (opens ? 1 : 0));
        }
    }

    /** @throws IllegalStateException when not every topic may be looked into */
    Found of(UUID caseId) {
        var topics = consumer.listTopics();
        all.areTopics(topics.keySet());
        var partitions = topics.values().stream()
                .flatMap(infos -> infos.stream().map(info -> new TopicPartition(info.topic(), info.partition())))
                .filter(partition -> !partition.topic().startsWith("__"))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        var found = new Found(
                (int) partitions.stream().map(TopicPartition::topic).distinct().count(), 0, 0, 0, 0);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (var record : consumer.poll(POLL)) {
                found = found.with(isOf(caseId.toString(), record), opens(record));
            }
        }
        return found;
    }

    private static boolean isOf(String caseId, ConsumerRecord<String, byte[]> record) {
        return caseId.equals(record.key()) || caseId.equals(header(record, "ce_subject"));
    }

    private boolean opens(ConsumerRecord<String, byte[]> record) {
        return record.value() != null
                && place(record)
                        .flatMap(place -> keys.opening(place, record.value()))
                        .isPresent();
    }

    /** Empty for what says of no place that it was sealed for it: nobody could open that. */
    private static Optional<Place> place(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(OutgoingEvent.place(
                    record.topic().replaceFirst("\\.v1\\..*\\.dlt$", ".v1"),
                    UUID.fromString(header(record, "ce_subject")),
                    UUID.fromString(header(record, "ce_aggregateid")),
                    new OrganisationId(header(record, "ce_organisation")),
                    header(record, "ce_type")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
