package nl.ketenkaart.ctl.topic;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkaart.ctl.settings.Refusal;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/**
 * Events that were given up. One is replayed by putting it once more at the end of the topic it came from, as it was: sealed for that place it
 * opens nowhere else. All who take in that topic get it; whoever has applied it before tells so by its sequence and does nothing. How far was
 * replayed is kept as the progress of a group of our own.
 */
public final class DeadLetters {
    /** The group whose progress says what was replayed. */
    public static final String REPLAYED = "ketenkaartctl.replayed";

    private static final String ORIGINAL = "kafka_dlt-original-";
    private static final String REASON = "reason";
    private final Broker broker;
    private final List<String> topics;

    public DeadLetters(Broker broker, TopicsFile topics) {
        this.broker = broker;
        this.topics = topics.deadLetters();
    }

    /** Of all, or of one topic of dead letters; those that were replayed before too. */
    public List<DeadLetter> list(String only) {
        var replayed = broker.taken(REPLAYED);
        List<DeadLetter> found = new ArrayList<>();
        new Records(broker)
                .read(
                        broker.begins(asked(only)),
                        broker.ends(asked(only)),
                        record -> found.add(letter(record, replayed)));
        found.sort(Comparator.comparing(DeadLetter::topic)
                .thenComparingInt(DeadLetter::partition)
                .thenComparingLong(DeadLetter::offset));
        return found;
    }

    private static DeadLetter letter(ConsumerRecord<byte[], byte[]> record, Map<TopicPartition, Long> replayed) {
        return DeadLetter.of(record, replayed.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L));
    }

    private List<String> asked(String only) {
        if (only.isEmpty()) {
            return topics;
        }
        if (!topics.contains(only)) {
            throw new Refusal(only + " holds no dead letters; those that do: " + String.join(", ", topics));
        }
        return List.of(only);
    }

    /**
     * Puts back what was not replayed yet, in its order, and notes it.
     *
     * @param again what was replayed too
     */
    public List<DeadLetter> replay(String only, boolean again) {
        Map<TopicPartition, Long> replayed = again ? Map.of() : broker.taken(REPLAYED);
        var begins = broker.begins(asked(only));
        var from = new HashMap<>(begins);
        replayed.forEach((partition, at) -> from.computeIfPresent(partition, (same, begin) -> Math.max(begin, at)));
        var ends = broker.ends(asked(only));
        List<DeadLetter> put = new ArrayList<>();
        List<ProducerRecord<byte[], byte[]>> originals = new ArrayList<>();
        new Records(broker).read(from, ends, record -> {
            originals.add(original(record));
            put.add(DeadLetter.of(record, Long.MAX_VALUE));
        });
        try (var sender = new Sender(broker)) {
            originals.forEach(sender::send);
        }
        broker.take(REPLAYED, ends);
        return put;
    }

    /** As it lay on its own topic. */
    private static ProducerRecord<byte[], byte[]> original(ConsumerRecord<byte[], byte[]> dead) {
        List<Header> headers = new ArrayList<>();
        for (var header : dead.headers()) {
            if (!header.key().startsWith("kafka_dlt-") && !header.key().equals(REASON)) {
                headers.add(header);
            }
        }
        var topic = DeadLetter.header(dead, ORIGINAL + "topic");
        var partition = dead.headers().lastHeader(ORIGINAL + "partition");
        if (topic.isEmpty() || partition == null) {
            throw new Refusal("%s@%d does not say where it came from; it was put there by somebody else."
                    .formatted(dead.topic(), dead.offset()));
        }
        var number = ByteBuffer.wrap(partition.value()).getInt();
        return new ProducerRecord<>(topic, number, dead.key(), dead.value(), headers);
    }
}
