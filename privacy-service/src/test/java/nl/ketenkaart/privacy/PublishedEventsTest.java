package nl.ketenkaart.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import nl.ketenkaart.platform.aggregate.Event;
import nl.ketenkaart.platform.event.Naming;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.privacy.consent.ConsentEvent.ConsentGiven;
import nl.ketenkaart.privacy.consent.ConsentEvent.ConsentWithdrawn;
import nl.ketenkaart.privacy.glass.GlassEvent.BreakGlassEscalated;
import nl.ketenkaart.privacy.glass.GlassEvent.BreakGlassReviewed;
import nl.ketenkaart.privacy.glass.GlassEvent.BreakGlassSuspensionLifted;
import nl.ketenkaart.privacy.glass.GlassEvent.GlassBroken;
import nl.ketenkaart.privacy.glass.GlassEvent.GlassMended;
import nl.ketenkaart.privacy.notice.CardChanged;
import nl.ketenkaart.privacy.notice.ReceiverTold;
import nl.ketenkaart.privacy.oversight.BreakGlassOpened;
import nl.ketenkaart.privacy.oversight.BreakGlassOverdue;
import nl.ketenkaart.privacy.retention.RetentionEvent.ItemsLocked;
import nl.ketenkaart.privacy.sight.SightChanged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What this service publishes, against the contracts that others read it by. */
class PublishedEventsTest {
    private static final Path CONTRACTS = Path.of("contracts/events");
    private static final JsonMapper JSON = Json.mapper();
    private static final Map<String, Class<? extends Event>> EVENTS = Map.ofEntries(
            Map.entry("consent-given.v1", ConsentGiven.class),
            Map.entry("consent-withdrawn.v1", ConsentWithdrawn.class),
            Map.entry("glass-broken.v1", GlassBroken.class),
            Map.entry("glass-mended.v1", GlassMended.class),
            Map.entry("break-glass-reviewed.v1", BreakGlassReviewed.class),
            Map.entry("break-glass-suspension-lifted.v1", BreakGlassSuspensionLifted.class),
            Map.entry("break-glass-escalated.v1", BreakGlassEscalated.class),
            Map.entry("break-glass-opened.v1", BreakGlassOpened.class),
            Map.entry("break-glass-overdue.v1", BreakGlassOverdue.class),
            Map.entry("items-locked.v1", ItemsLocked.class),
            Map.entry("card-changed.v1", CardChanged.class),
            Map.entry("receiver-told.v1", ReceiverTold.class),
            Map.entry("sight-changed.v1", SightChanged.class));

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    static Stream<String> published() {
        return EVENTS.keySet().stream().sorted();
    }

    @Test
    void every_contract_has_its_event_and_every_event_its_contract() throws IOException {
        try (var files = Files.list(CONTRACTS)) {
            var stems = files.map(f -> f.getFileName().toString().replaceAll("^([a-z-]+\\.v\\d+)\\..*", "$1"))
                    .distinct();
            assertThat(stems).containsExactlyInAnyOrderElementsOf(EVENTS.keySet());
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void the_example_is_what_the_schema_says(String stem) {
        var schema = SCHEMAS.getSchema(read(stem + ".schema.json"));

        assertThat(schema.validate(read(stem + ".example.json"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("published")
    void the_event_is_written_as_the_example(String stem) {
        var example = read(stem + ".example.json");
        var event = JSON.treeToValue(example, EVENTS.get(stem));

        assertThat(JSON.readTree(JSON.writeValueAsBytes(event))).isEqualTo(example);
    }

    @ParameterizedTest
    @MethodSource("published")
    void every_property_is_required_and_described_and_no_other_is_allowed(String stem) {
        var schema = read(stem + ".schema.json");

        assertThat(schema.get("additionalProperties").asBoolean()).isFalse();
        assertThat(schema.get("required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(schema.get("properties").propertyNames());
        assertThat(schema.get("properties").values()).allMatch(p -> p.hasNonNull("description"));
    }

    @ParameterizedTest
    @MethodSource("published")
    void the_type_on_the_wire_has_the_stem_of_the_contract(String stem) {
        var type = Naming.of("nl.ketenkaart.privacy").typeOf(EVENTS.get(stem));

        assertThat(type).isEqualTo("nl.ketenkaart.privacy." + stem);
        assertThat(read(stem + ".schema.json").get("description").asString()).contains(type);
    }

    private static JsonNode read(String file) {
        try {
            return JSON.readTree(Files.readAllBytes(CONTRACTS.resolve(file)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
