package nl.ketenkaart.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ketenkaart.platform.contract.OpenApiDocument;
import nl.ketenkaart.platform.event.ReceivedEvent;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.trace.Trace;
import tools.jackson.databind.JsonNode;

/** The contract files of this service and of those whose events it takes in. */
public final class Contracts {
    private Contracts() {}

    /** The producer's own example, as it would come in. */
    public static ReceivedEvent received(String service, String stem) {
        return received(service, stem, "");
    }

    /**
     * The same.
     *
     * @param shape of the example, with a dot before it; empty for the first
     */
    public static ReceivedEvent received(String service, String stem, String shape) {
        var caseId = UUID.fromString("3f1c2a9e-58d7-4f0b-9a51-6f2f8f0c7d11");
        return new ReceivedEvent(
                "some-events.v1",
                "nl.ketenkaart.some." + stem + ".v1",
                UUID.randomUUID(),
                caseId,
                caseId,
                1,
                Instant.parse("2026-11-23T13:45:00Z"),
                new OrganisationId("halt"),
                Trace.under(null),
                read(Path.of("..", service, "contracts", "events", stem + ".v1" + shape + ".example.json")),
                Json.mapper());
    }

    public static JsonNode example(String stem) {
        return Json.mapper().readTree(read(Path.of("contracts", "events", stem + ".v1.example.json")));
    }

    /** One of another shape. */
    public static JsonNode example(String stem, String shape) {
        return Json.mapper().readTree(read(Path.of("contracts", "events", stem + ".v1." + shape + ".example.json")));
    }

    /** What the contract's schema of this name has against an answer. */
    public static List<String> faultsOfAnswer(String name, JsonNode answer) {
        var where = "https://ketenkaart.example/openapi";
        var document = OpenApiDocument.load("/contracts/openapi.yaml").root().toString();
        var config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(config).schemas(Map.of(where, document)));
        return registry.getSchema(SchemaLocation.of(where + "#/components/schemas/" + name)).validate(answer).stream()
                .map(Object::toString)
                .toList();
    }

    /** What the schema of an event has against a body. */
    public static List<String> faults(String stem, JsonNode body) {
        var config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
        var schema = new String(read(Path.of("contracts", "events", stem + ".v1.schema.json")), UTF_8);
        return registry.getSchema(schema).validate(body).stream()
                .map(Object::toString)
                .toList();
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
