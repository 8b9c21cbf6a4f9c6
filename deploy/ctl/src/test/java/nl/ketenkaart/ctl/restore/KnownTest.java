package nl.ketenkaart.ctl.restore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.ketenkaart.ctl.backup.KeptRecord;
import nl.ketenkaart.ctl.backup.Manifest;
import nl.ketenkaart.ctl.backup.Manifest.At;
import nl.ketenkaart.ctl.backup.Manifest.Sum;
import nl.ketenkaart.ctl.backup.RecordsFile;
import nl.ketenkaart.ctl.topic.TopicsFile;
import nl.ketenkaart.ctl.topic.TopicsFile.Topic;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownTest {
    private static final String TOPIC = "case-events.v1";
    private static final TopicsFile TOPICS =
            new TopicsFile(List.of(new Topic(TOPIC, "case-service", false, List.of("privacy-service"))));

    @TempDir
    Path folder;

    private Known known;

    @BeforeEach
    void a_backup_was_taken_when_the_topic_went_to_10() {
        var file = Restore.file(TOPIC);
        RecordsFile.write(folder.resolve(file), List.of(event(9, "one", 1), event(10, "one", 2), event(11, "new", 1)));
        var manifest = new Manifest(
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH,
                true,
                Map.of(TOPIC, 1),
                List.of(new At(TOPIC, 0, 10)),
                List.of(),
                Map.of(file, new Sum("", 0, 3)));
        known = Known.of(folder, manifest, TOPICS);
    }

    @Test
    void what_lay_there_before_the_stores_were_read_is_put_back_whoever_knows_of_it() {
        assertThat(known.isUnknown(TOPIC, event(9, "one", 1))).isFalse();
    }

    @Test
    void what_came_meanwhile_is_put_back_when_its_owner_knows_that_it_told_it() {
        learn("case-service", "one", 2);
        assertThat(known.isUnknown(TOPIC, event(10, "one", 2))).isFalse();
    }

    @Test
    void what_came_meanwhile_is_left_out_when_its_owner_does_not_know_of_it() {
        learn("case-service", "one", 1);
        assertThat(known.isUnknown(TOPIC, event(10, "one", 2))).isTrue();
        assertThat(known.isUnknown(TOPIC, event(11, "new", 1)))
                .as("nor of its aggregate")
                .isTrue();
    }

    @Test
    void another_service_may_use_the_same_id() {
        learn("privacy-service", "one", 2);
        assertThat(known.isUnknown(TOPIC, event(10, "one", 2))).isTrue();
    }

    @Test
    void dead_letters_are_put_back() {
        assertThat(known.isUnknown(TOPIC + ".privacy-service.dlt", event(10, "one", 2)))
                .isFalse();
    }

    private void learn(String database, String id, long sequence) {
        var document = "{\"_id\": \"%s\", \"sequence\": {\"$numberLong\": \"%d\"}}".formatted(id, sequence);
        known.learn(database, RawBsonDocument.parse(document));
    }

    private static KeptRecord event(long offset, String aggregate, long sequence) {
        List<Header> headers =
                List.of(header("ce_aggregateid", aggregate), header("ce_sequence", String.valueOf(sequence)));
        return new KeptRecord(0, offset, 0, aggregate.getBytes(UTF_8), headers, new byte[0]);
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}
