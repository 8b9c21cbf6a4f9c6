package nl.ketenkaart.ctl.restore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkaart.ctl.backup.BsonFile;
import nl.ketenkaart.ctl.backup.KeptRecord;
import nl.ketenkaart.ctl.backup.Manifest;
import nl.ketenkaart.ctl.backup.Manifest.Taken;
import nl.ketenkaart.ctl.said.Bar;
import nl.ketenkaart.ctl.said.Output;
import nl.ketenkaart.ctl.settings.Refusal;
import nl.ketenkaart.ctl.store.Stores;
import nl.ketenkaart.ctl.topic.Broker;
import nl.ketenkaart.ctl.topic.Sender;
import nl.ketenkaart.ctl.topic.TopicsFile;
import org.apache.kafka.common.TopicPartition;
import org.bson.RawBsonDocument;

/**
 * A backup into empty stores and empty topics while no service runs: the stores, without the keys that were destroyed since; the topics, without
 * what the stores know nothing of, and with what was erased since told at their end, so that every service removes what it kept of that; in the end
 * how far each group is.
 */
public final class Restore {
    private static final int AT_ONCE = 500;
    private static final String KEYS = "keys";
    private static final String STORES = "stores/";
    private static final String TOPICS = "topics/";
    private final Stores stores;
    private final Broker broker;
    private final TopicsFile topics;
    private final ErasureNews news;
    private final Map<TopicPartition, Offsets> offsets = new HashMap<>();

    public Restore(Stores stores, Broker broker, TopicsFile topics, ErasureNews news) {
        this.stores = stores;
        this.broker = broker;
        this.topics = topics;
        this.news = news;
    }

    /**
     * What was done.
     *
     * @param leftOut events that came onto the topics after the moment of the stores
     * @param erasures told once more
     */
    public record Done(long documents, long records, long leftOut, int erasures, int groups) {}

    static String file(String topic) {
        return TOPICS + topic + ".bson";
    }

    /** @throws Refusal when it would not come out as it was, or would be mixed with what is there */
    public void check(Manifest manifest) {
        var there = broker.partitions(topics.kept());
        if (!there.equals(manifest.partitions())) {
            throw new Refusal(
                    "The topics are not those of the backup: there %s, in the backup %s; make them alike (deploy/kafka)."
                            .formatted(there, manifest.partitions()));
        }
        var atWork = broker.atWork();
        if (!atWork.isEmpty()) {
            throw new Refusal("Services are running: " + atWork.keySet() + ". Stop all of them first.");
        }
        var ends = broker.ends(topics.kept());
        ends.values().removeIf(end -> end == 0);
        if (!ends.isEmpty()) {
            throw new Refusal("The topics are not empty: " + ends.keySet() + ". A backup is restored into new ones.");
        }
        var full =
                stores.places().stream().filter(place -> place.documents() > 0).toList();
        if (!full.isEmpty()) {
            var first = full.getFirst();
            throw new Refusal("The stores are not empty (%s.%s and %d others). A backup is restored into new ones."
                    .formatted(first.database(), first.collection(), full.size() - 1));
        }
    }

    public Done run(Path folder, Manifest manifest, Erasures erasures, Output output) {
        check(manifest);
        var known = Known.of(folder, manifest, topics);
        var documents = stores(folder, manifest, erasures, known, output);
        manifest.taken().forEach(this::count);
        long leftOut = records(folder, manifest, known, output);
        news.tell(broker, erasures);
        var groups = groups(manifest.taken());
        return new Done(
                documents,
                manifest.items(TOPICS) - leftOut,
                leftOut,
                erasures.erased().size(),
                groups);
    }

    private long stores(Path folder, Manifest manifest, Erasures erasures, Known known, Output output) {
        var keys = new KeysWithout(erasures);
        try (var bar = output.bar("stores", manifest.items(STORES))) {
            for (var name : manifest.files().keySet()) {
                if (name.startsWith(STORES)) {
                    store(folder, name, keys, known, bar);
                }
            }
            stores.add(KEYS, "data-keys", keys.others());
            return bar.done();
        }
    }

    private void store(Path folder, String name, KeysWithout keys, Known known, Bar bar) {
        var place = name.substring(STORES.length(), name.length() - ".bson".length())
                .split("/", 2);
        var database = place[0];
        var collection = place[1];
        List<RawBsonDocument> some = new ArrayList<>();
        BsonFile.read(folder.resolve(name), document -> {
            known.learn(database, document);
            some.add(database.equals(KEYS) ? keys.of(document) : document);
            bar.step();
            if (some.size() == AT_ONCE) {
                stores.add(database, collection, some);
                some.clear();
            }
        });
        stores.add(database, collection, some);
    }

    private void count(Taken taken) {
        var at = taken.at();
        offsets.computeIfAbsent(new TopicPartition(at.topic(), at.partition()), one -> new Offsets())
                .ask(at.offset());
    }

    /** @return how many were left out */
    private long records(Path folder, Manifest manifest, Known known, Output output) {
        var left = new long[1];
        try (var bar = output.bar("topics", manifest.items(TOPICS));
                var sender = new Sender(broker)) {
            for (var topic : topics.kept()) {
                BsonFile.read(folder.resolve(file(topic)), document -> {
                    var record = KeptRecord.of(document);
                    bar.step();
                    if (known.isUnknown(topic, record)) {
                        left[0]++;
                        return;
                    }
                    sender.send(record.onto(topic));
                    var partition = new TopicPartition(topic, record.partition());
                    offsets.computeIfAbsent(partition, one -> new Offsets()).put(record.offset());
                });
            }
        }
        return left[0];
    }

    private int groups(List<Taken> taken) {
        Map<String, Map<TopicPartition, Long>> groups = new HashMap<>();
        for (var one : taken) {
            var partition = new TopicPartition(one.at().topic(), one.at().partition());
            var now = java.util.Objects.requireNonNull(offsets.get(partition))
                    .of(one.at().offset());
            groups.computeIfAbsent(one.group(), group -> new HashMap<>()).put(partition, now);
        }
        groups.forEach(broker::take);
        return groups.size();
    }
}
