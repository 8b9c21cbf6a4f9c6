package nl.ketenkaart.privacy.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.platform.event.ReceivedEvent;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example that a producer ever published is read here, by the producers' own files. */
class ConsumedEventsTest {
    private static final Map<String, String> PRODUCERS = Map.of(
            "../case-service", "nl.ketenkaart.cases.",
            "../context-service", "nl.ketenkaart.context.",
            "../notification-service", "nl.ketenkaart.follow-ups.",
            "../privacy-service", "nl.ketenkaart.privacy.");

    record Example(String type, Path file) {}

    static Stream<Example> examples() {
        return PRODUCERS.entrySet().stream()
                .flatMap(producer ->
                        filesOf(producer.getKey()).map(file -> new Example(producer.getValue() + typeOf(file), file)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_of_a_known_type_is_read(Example example) throws IOException {
        assumeTrue(KnownEvents.types().contains(example.type()), "says nothing to a card: " + example.type());

        var event = event(example);

        assertThat(KnownEvents.ofCase(event) == null ? KnownEvents.ofSession(event) : KnownEvents.ofCase(event))
                .isNotNull();
    }

    @Test
    void every_known_type_is_published_by_somebody() {
        var missing = PRODUCERS.keySet().stream()
                .filter(folder -> !Files.isDirectory(events(folder)))
                .toList();
        assumeTrue(missing.isEmpty(), "not beside this service: " + missing);

        assertThat(examples().map(Example::type).distinct()).containsAll(KnownEvents.types());
    }

    private static ReceivedEvent event(Example example) throws IOException {
        var any = UUID.randomUUID();
        return new ReceivedEvent(
                "any",
                example.type(),
                any,
                any,
                any,
                1,
                Instant.EPOCH,
                new OrganisationId("halt"),
                Trace.under(null),
                Files.readAllBytes(example.file()),
                Json.mapper());
    }

    private static Stream<Path> filesOf(String producer) {
        var folder = events(producer);
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (var files = Files.list(folder)) {
            return List.copyOf(files.filter(file -> file.toString().endsWith(".example.json"))
                            .toList())
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path events(String producer) {
        return Path.of(producer, "contracts/events");
    }

    /** {@code case-raised.v1.example.json} or, of another shape, {@code case-raised.v1.minimal.example.json}. */
    private static String typeOf(Path file) {
        return file.getFileName().toString().replaceFirst("^([a-z-]+\\.v\\d+)\\..*", "$1");
    }
}
