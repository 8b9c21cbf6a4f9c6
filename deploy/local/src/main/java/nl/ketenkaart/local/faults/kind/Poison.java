package nl.ketenkaart.local.faults.kind;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import nl.ketenkaart.local.faults.rig.Broker;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * On every partition of a topic: bytes that are nothing, an event whose body is nothing, one of a type that nobody knows, one of the last
 * records under the key of another case, a record without anything, and an erasure that does not say of what. They name cases that do not
 * exist: of one that does, its card would rightly be closed.
 */
record Poison(Broker broker, String topic, boolean isGivenUp) implements Fault {
    private static final String ERASURES = "key-events.v1";

    @Override
    public String kind() {
        return "poison";
    }

    @Override
    public String hit() {
        return topic;
    }

    @Override
    public Duration lasts() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void strike() throws ExecutionException, InterruptedException {
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (var partition = 0; partition < broker.partitions(topic); partition++) {
            var key = UUID.randomUUID().toString();
            var known = typeOf(topic);
            records.add(record(partition, key, bytes("\0\1\2 nothing"), List.of()));
            records.add(record(partition, key, bytes("{\"sealed\": \"no\"}"), envelope(key, known)));
            records.add(record(partition, key, bytes("{}"), envelope(key, "nl.ketenkaart.unheard-of.v1")));
            records.add(record(partition, isGivenUp ? null : key, null, List.of()));
            if (topic.equals(ERASURES)) {
                records.add(record(partition, null, bytes("{}"), envelope(key, known)));
            }
        }
        for (var last : broker.last(topic, 1)) {
            var key = UUID.randomUUID().toString();
            records.add(record(
                    last.partition(), key, last.value(), List.of(last.headers().toArray())));
        }
        broker.put(records);
    }

    private static String typeOf(String topic) {
        return switch (topic) {
            case "case-events.v1" -> "nl.ketenkaart.cases.case-raised.v1";
            case "context-events.v1" -> "nl.ketenkaart.context.contribution-recorded.v1";
            case "privacy-events.v1" -> "nl.ketenkaart.privacy.card-changed.v1";
            case "follow-up-events.v1" -> "nl.ketenkaart.follow-ups.follow-up-opened.v1";
            case ERASURES -> "nl.ketenkaart.keys.scope-erased.v1";
            default -> "nl.ketenkaart.identities.rights-changed.v1";
        };
    }

    private static List<Header> envelope(String key, String type) {
        return List.of(
                header("ce_specversion", "1.0"),
                header("ce_id", UUID.randomUUID().toString()),
                header("ce_source", "urn:nld:oin:99999999000000001000:systeem:somebody"),
                header("ce_type", type),
                header("ce_subject", key),
                header("ce_time", Instant.EPOCH.toString()),
                header("ce_sequence", "1"),
                header("ce_aggregateid", key),
                header("ce_organisation", "halt"),
                header("content-type", "application/json"));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, bytes(value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private ProducerRecord<byte[], byte[]> record(
            int partition, @Nullable String key, byte @Nullable [] value, List<Header> headers) {
        return new ProducerRecord<>(topic, partition, key == null ? null : bytes(key), value, headers);
    }

    @Override
    public void mend() {}
}
