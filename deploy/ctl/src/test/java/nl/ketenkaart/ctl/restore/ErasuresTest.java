package nl.ketenkaart.ctl.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.ctl.restore.Erasures.One;
import nl.ketenkaart.ctl.settings.Refusal;
import nl.ketenkaart.ctl.store.Stores;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasuresTest {
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final Instant THEN = Instant.parse("2026-11-27T09:00:00Z");
    private final UUID whole = UUID.randomUUID();
    private final UUID inPart = UUID.randomUUID();

    @TempDir
    Path folder;

    @Test
    void the_list_says_what_the_key_store_knows_to_be_erased_and_nothing_else() throws Exception {
        var server = new MongoServer(new MemoryBackend());
        try (var stores = new Stores(server.bindAndGetConnectionString(), List.of())) {
            stores.add(
                    "keys",
                    "data-keys",
                    List.of(
                            kept(UUID.randomUUID(), "\"keys\": {\"halt\": 1}"),
                            kept(whole, "\"erased\": %s".formatted(date())),
                            kept(inPart, "\"keys\": {\"police\": 1}, \"gone\": {\"halt\": %s}".formatted(date()))));
            var erasures = Erasures.of(stores, NOW);
            assertThat(erasures.erased())
                    .containsExactlyInAnyOrder(new One(whole, null, THEN), new One(inPart, "halt", THEN));
            var file = folder.resolve("erasures.json");
            erasures.write(file);
            assertThat(Erasures.read(file, THEN)).isEqualTo(erasures);
        } finally {
            server.shutdownNow();
        }
    }

    @Test
    void a_list_that_is_older_than_the_backup_is_refused() throws Exception {
        var file = folder.resolve("erasures.json");
        new Erasures(THEN, List.of()).write(file);
        assertThatThrownBy(() -> Erasures.read(file, NOW))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("older than the backup");
    }

    @Test
    void what_is_no_list_is_refused() throws Exception {
        var file = Files.writeString(folder.resolve("list"), "[]");
        assertThatThrownBy(() -> Erasures.read(file, NOW)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Erasures.read(folder.resolve("none"), NOW)).isInstanceOf(Refusal.class);
    }

    private static RawBsonDocument kept(UUID scope, String more) {
        return RawBsonDocument.parse("{\"_id\": \"%s\", %s}".formatted(scope, more));
    }

    private static String date() {
        return "{\"$date\": \"%s\"}".formatted(THEN);
    }
}
