package nl.ketenkaart.ctl.backup;

import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The file of a topic, as a backup would write it. */
public final class RecordsFile {
    private RecordsFile() {}

    public static Manifest.Sum write(Path file, List<KeptRecord> records) {
        try (var to = new BsonFile(file)) {
            for (var one : records) {
                var record = new ConsumerRecord<>("topic", one.partition(), one.offset(), one.key(), one.value());
                one.headers().forEach(record.headers()::add);
                to.add(KeptRecord.of(record));
            }
            return to.sum();
        }
    }
}
