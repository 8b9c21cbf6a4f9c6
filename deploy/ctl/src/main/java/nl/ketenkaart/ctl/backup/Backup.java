package nl.ketenkaart.ctl.backup;

import com.mongodb.client.ClientSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.ketenkaart.ctl.backup.Manifest.At;
import nl.ketenkaart.ctl.backup.Manifest.Sum;
import nl.ketenkaart.ctl.backup.Manifest.Taken;
import nl.ketenkaart.ctl.said.Output;
import nl.ketenkaart.ctl.settings.CtlSettings.StandStill;
import nl.ketenkaart.ctl.settings.Refusal;
import nl.ketenkaart.ctl.store.StandingStill;
import nl.ketenkaart.ctl.store.Stores;
import nl.ketenkaart.ctl.topic.Broker;
import nl.ketenkaart.ctl.topic.Records;
import nl.ketenkaart.ctl.topic.TopicsFile;
import org.apache.kafka.common.TopicPartition;

/**
 * Writes everything that the platform keeps into a folder, while all goes on. The order is what makes it whole: first how far each group and each
 * topic is, then the stores as of one moment, then the topics. So what the stores do not hold any more (an event that left its outbox) lies on a
 * topic, and no store knows of an event that no topic and no outbox has. What came onto the topics after the moment of the stores is left out when
 * it is restored: its owner does not know that it told it.
 */
public final class Backup {
    private final Stores stores;
    private final Broker broker;
    private final TopicsFile topics;
    private final Optional<StandStill> standStill;
    private final Clock clock;
    private final Map<String, Sum> files = new TreeMap<>();

    public Backup(Stores stores, Broker broker, TopicsFile topics, Optional<StandStill> standStill, Clock clock) {
        this.stores = stores;
        this.broker = broker;
        this.topics = topics;
        this.standStill = standStill;
        this.clock = clock;
    }

    /** @throws Refusal when it could not be whole */
    public void check(Path folder) {
        if (Files.exists(folder)) {
            throw new Refusal(folder + " is there already; name a new folder.");
        }
        var missing = new ArrayList<>(topics.kept());
        missing.removeAll(broker.topics());
        if (!missing.isEmpty()) {
            throw new Refusal("Kafka lacks topics of the platform: " + String.join(", ", missing) + ".");
        }
        if (!stores.readsAsOfOneMoment() && standStill.isEmpty()) {
            throw new Refusal(
                    "This MongoDB is no replica set, so it cannot be read as of one moment, and the settings do not say"
                            + " how the services stand still meanwhile: name it under stand-still.");
        }
    }

    public Manifest write(Path folder, Output output) throws IOException {
        check(folder);
        var began = clock.instant();
        var partly = folder.resolveSibling(folder.getFileName() + ".partly");
        Files.createDirectories(partly.toAbsolutePath().getParent());
        Files.createDirectory(
                partly, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var taken = taken();
        var before = broker.ends(topics.kept());
        var moment = stores(partly, output);
        topics(partly, before, output);
        var manifest = new Manifest(
                Manifest.FORMAT,
                began,
                moment,
                clock.instant(),
                stores.readsAsOfOneMoment(),
                new TreeMap<>(broker.partitions(topics.kept())),
                before.entrySet().stream()
                        .map(one -> at(one.getKey(), one.getValue()))
                        .toList(),
                taken,
                files);
        manifest.write(partly);
        Files.move(partly, folder);
        return manifest;
    }

    private List<Taken> taken() {
        var kept = topics.kept();
        List<Taken> all = new ArrayList<>();
        for (var group : broker.groups()) {
            broker.taken(group).forEach((partition, offset) -> {
                if (kept.contains(partition.topic())) {
                    all.add(new Taken(group, at(partition, offset)));
                }
            });
        }
        return all;
    }

    private static At at(TopicPartition partition, long offset) {
        return new At(partition.topic(), partition.partition(), offset);
    }

    private Instant stores(Path folder, Output output) {
        if (stores.readsAsOfOneMoment()) {
            var moment = stores.moment();
            try {
                return read(moment, folder, output);
            } finally {
                moment.ifPresent(ClientSession::close);
            }
        }
        return StandingStill.during(standStill.orElseThrow(), () -> read(Optional.empty(), folder, output));
    }

    private Instant read(Optional<ClientSession> moment, Path folder, Output output) {
        var places = stores.places();
        var at = clock.instant();
        try (var bar = output.bar(
                "stores", places.stream().mapToLong(Stores.Place::documents).sum())) {
            for (var place : places) {
                var name = "stores/%s/%s.bson".formatted(place.database(), place.collection());
                try (var file = new BsonFile(folder.resolve(name))) {
                    stores.read(moment, place, document -> {
                        file.add(document);
                        bar.step();
                    });
                    files.put(name, file.sum());
                }
            }
        }
        return at;
    }

    private void topics(Path folder, Map<TopicPartition, Long> before, Output output) {
        var begins = broker.begins(topics.kept());
        var ends = broker.ends(topics.kept());
        // What was given up after the groups were asked will be given up again.
        ends.replaceAll((one, end) -> TopicsFile.holdsDeadLetters(one.topic()) ? before.getOrDefault(one, end) : end);
        var all = ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - begins.getOrDefault(end.getKey(), 0L))
                .sum();
        try (var bar = output.bar("topics", all)) {
            for (var topic : topics.kept()) {
                var name = "topics/" + topic + ".bson";
                var mine = new java.util.HashMap<>(ends);
                mine.keySet().removeIf(one -> !one.topic().equals(topic));
                try (var file = new BsonFile(folder.resolve(name))) {
                    new Records(broker).read(begins, mine, record -> {
                        file.add(KeptRecord.of(record));
                        bar.step();
                    });
                    files.put(name, file.sum());
                }
            }
        }
    }
}
