package nl.ketenkaart.cases;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.ketenkaart.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contracts of events: this service's own, and those of others that it reads. */
final class Contracts {
    static final JsonMapper JSON = Json.mapper();
    static final Path OWN = Path.of("contracts/events");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private Contracts() {}

    static JsonNode example(String stem) {
        return read(OWN.resolve(stem + ".v1.example.json"));
    }

    /** One of each shape that was ever published, {@code <stem>.v1.example.json} or {@code <stem>.v1.<shape>.example.json}. */
    static List<JsonNode> examples(String stem) {
        try (var files = Files.list(OWN)) {
            return files.filter(
                            file -> file.getFileName().toString().matches(stem + "\\.v1(\\.[a-z-]+)?\\.example\\.json"))
                    .map(Contracts::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode schemaText(String stem) {
        return read(OWN.resolve(stem + ".v1.schema.json"));
    }

    static List<String> faults(String stem, JsonNode event) {
        Schema schema = SCHEMAS.getSchema(schemaText(stem));
        return schema.validate(event).stream().map(Object::toString).toList();
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
