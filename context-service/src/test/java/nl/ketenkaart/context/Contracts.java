package nl.ketenkaart.context;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.ketenkaart.platform.event.ReceivedEvent;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.trace.Trace;
import tools.jackson.databind.JsonNode;

/** The contract files of this service, and of case-service whose events it takes in. */
public final class Contracts {
    private static final Path OWN = Path.of("contracts", "events");
    private static final Path OF_CASES = Path.of("..", "case-service", "contracts", "events");

    private Contracts() {}

    /** The first example that case-service publishes for an event, as it would come in. */
    public static ReceivedEvent received(String stem) {
        return received(stem, read(OF_CASES.resolve(stem + ".v1.example.json")));
    }

    public static ReceivedEvent received(String stem, byte[] data) {
        return new ReceivedEvent(
                "case-events.v1",
                "nl.ketenkaart.cases." + stem + ".v1",
                java.util.UUID.randomUUID(),
                Cast.CASE.value(),
                Cast.CASE.value(),
                1,
                Cast.NOW,
                Cast.POLICE,
                Trace.under(null),
                data,
                Json.mapper());
    }

    /** All examples of all events that case-service publishes. */
    public static Stream<Path> examplesOfCases() {
        return examples(OF_CASES);
    }

    public static Stream<Path> ownExamples() {
        return examples(OWN);
    }

    private static Stream<Path> examples(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".example.json")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String stem(Path example) {
        return example.getFileName().toString().split("\\.", -1)[0];
    }

    public static JsonNode json(Path file) {
        return Json.mapper().readTree(read(file));
    }

    /** What the schema of an event has against a body. */
    public static List<String> faults(String stem, JsonNode body) {
        var config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
        var schema = new String(read(OWN.resolve(stem + ".v1.schema.json")), StandardCharsets.UTF_8);
        return registry.getSchema(schema).validate(body).stream()
                .map(Object::toString)
                .toList();
    }

    public static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
