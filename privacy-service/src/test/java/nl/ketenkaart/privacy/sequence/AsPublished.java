package nl.ketenkaart.privacy.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.ketenkaart.platform.json.Json;

/** Holds events against the contracts of context-service, so that no sequence says what could not be said. */
final class AsPublished {
    private static final Path CONTRACTS = Path.of("..", "context-service", "contracts", "events");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private AsPublished() {}

    static void isWhatTheContractSays(String stem, byte[] event) {
        var faults = SCHEMAS.computeIfAbsent(stem, AsPublished::schema)
                .validate(Json.mapper().readTree(event));
        assertThat(faults).as(stem).isEmpty();
    }

    private static Schema schema(String stem) {
        try {
            return REGISTRY.getSchema(Files.readString(CONTRACTS.resolve(stem + ".v1.schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
