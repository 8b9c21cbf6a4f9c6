package nl.ketenkaart.ctl.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.ketenkaart.ctl.settings.Refusal;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
    private static final String FILE = "topics/case-events.v1.bson";

    @TempDir
    Path folder;

    private final KeptRecord record = new KeptRecord(
            3, 70, 1_000, "key".getBytes(UTF_8), List.of(new RecordHeader("ce_type", "t".getBytes(UTF_8))), null);

    @BeforeEach
    void a_backup() throws Exception {
        var sum = RecordsFile.write(folder.resolve(FILE), List.of(record, record));
        var now = Instant.EPOCH;
        new Manifest(1, now, now, now, true, Map.of(), List.of(), List.of(), Map.of(FILE, sum)).write(folder);
    }

    @Test
    void a_folder_without_a_manifest_is_no_backup() throws Exception {
        Files.delete(folder.resolve(Manifest.NAME));
        assertThatThrownBy(() -> Manifest.checked(folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is no finished backup");
    }

    @Test
    void a_file_in_which_a_byte_was_changed_is_refused() throws Exception {
        var bytes = Files.readAllBytes(folder.resolve(FILE));
        bytes[bytes.length / 2]++;
        Files.write(folder.resolve(FILE), bytes);
        assertThatThrownBy(() -> Manifest.checked(folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(FILE);
    }

    @Test
    void a_file_that_is_missing_is_refused() throws Exception {
        Files.delete(folder.resolve(FILE));
        assertThatThrownBy(() -> Manifest.checked(folder)).isInstanceOf(Refusal.class);
    }

    @Test
    void what_was_written_is_read_again() {
        assertThat(Manifest.checked(folder).items()).isEqualTo(2);
        var read = new ArrayList<KeptRecord>();
        BsonFile.read(folder.resolve(FILE), document -> read.add(KeptRecord.of(document)));
        assertThat(read).hasSize(2);
        assertThat(read.getFirst().header("ce_type")).isEqualTo("t");
        assertThat(read.getFirst().key()).isEqualTo(record.key());
        assertThat(read.getFirst().value()).isNull();
        assertThat(read.getFirst().partition()).isEqualTo(3);
        assertThat(read.getFirst().offset()).isEqualTo(70);
    }
}
