package nl.ketenkaart.ctl.restore;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import nl.ketenkaart.ctl.backup.BsonFile;
import nl.ketenkaart.ctl.backup.KeptRecord;
import nl.ketenkaart.ctl.backup.Manifest;
import nl.ketenkaart.ctl.topic.TopicsFile;
import org.apache.kafka.common.TopicPartition;
import org.bson.RawBsonDocument;

/**
 * What the stores of a backup know of the events that came onto the topics while it was taken. An event of which they know nothing was told after
 * the moment of the stores: restored, its owner would tell another one under the same number, and who took in the one would take the other for it.
 */
final class Known {
    private static final String AGGREGATE = "ce_aggregateid";
    private static final String SEQUENCE = "ce_sequence";
    private final Map<TopicPartition, Long> before = new HashMap<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final TopicsFile topics;

    private Known(Manifest manifest, TopicsFile topics) {
        this.topics = topics;
        manifest.before().forEach(at -> before.put(new TopicPartition(at.topic(), at.partition()), at.offset()));
    }

    /** Which ones came while it was taken; what is known of them is still to be {@link #learn}ed. */
    static Known of(Path folder, Manifest manifest, TopicsFile topics) {
        var known = new Known(manifest, topics);
        for (var topic : topics.topics()) {
            if (manifest.files().containsKey(Restore.file(topic.name()))) {
                BsonFile.read(folder.resolve(Restore.file(topic.name())), document -> {
                    var record = KeptRecord.of(document);
                    if (known.cameMeanwhile(topic.name(), record)) {
                        known.sequences.put(topic.owner() + "|" + record.header(AGGREGATE), 0L);
                    }
                });
            }
        }
        return known;
    }

    private boolean cameMeanwhile(String topic, KeptRecord record) {
        return record.offset() >= before.getOrDefault(new TopicPartition(topic, record.partition()), 0L)
                && !record.header(SEQUENCE).isEmpty();
    }

    /** From a document with an outbox: its id is the aggregate's, and it says which number its last event has. */
    void learn(String database, RawBsonDocument document) {
        if (document.isString("_id") && document.isInt64("sequence")) {
            var name = database + "|" + document.getString("_id").getValue();
            sequences.computeIfPresent(
                    name,
                    (same, last) -> Math.max(last, document.getInt64("sequence").getValue()));
        }
    }

    boolean isUnknown(String topic, KeptRecord record) {
        var owner = topics.owner(topic);
        if (owner.isEmpty() || !cameMeanwhile(topic, record)) {
            return false;
        }
        var last = sequences.getOrDefault(owner.get() + "|" + record.header(AGGREGATE), 0L);
        return Long.parseLong(record.header(SEQUENCE)) > last;
    }
}
