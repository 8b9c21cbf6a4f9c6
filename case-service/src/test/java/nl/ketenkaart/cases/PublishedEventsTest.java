package nl.ketenkaart.cases;

import static nl.ketenkaart.cases.Contracts.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.cases.casefile.CaseEvent;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.linking.LinkEvent;
import nl.ketenkaart.cases.session.SessionEvent;
import nl.ketenkaart.platform.aggregate.Event;
import nl.ketenkaart.platform.event.Naming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What this service publishes, against the contracts that others read it by. */
class PublishedEventsTest {

    static List<Class<?>> events() {
        return Stream.<Class<?>>of(CaseEvent.class, SessionEvent.class, LinkEvent.class)
                .flatMap(PublishedEventsTest::members)
                .toList();
    }

    private static Stream<Class<?>> members(Class<?> family) {
        return Stream.<Class<?>>of(family.getPermittedSubclasses())
                .flatMap(member -> member.isSealed() ? members(member) : Stream.of(member));
    }

    @Test
    void every_event_has_its_contract_and_every_contract_its_event() throws IOException {
        try (var files = Files.list(Contracts.OWN)) {
            var stems = files.map(file -> file.getFileName().toString().replaceAll("\\.v1\\..*json", ""));
            assertThat(stems.distinct())
                    .containsExactlyInAnyOrderElementsOf(
                            events().stream().map(PublishedEventsTest::stem).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_example_keeps_to_its_schema(Class<?> event) {
        assertThat(Contracts.examples(stem(event)))
                .isNotEmpty()
                .allSatisfy(example ->
                        assertThat(Contracts.faults(stem(event), example)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_written_as_its_example(Class<?> event) {
        assertThat(Contracts.examples(stem(event)))
                .allSatisfy(example ->
                        assertThat(written(JSON.treeToValue(example, event))).isEqualTo(example));
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_schema_takes_nothing_more_and_nothing_less(Class<?> event) {
        var stem = stem(event);
        var more = ((ObjectNode) Contracts.example(stem)).put("colour", "green");
        assertThat(Contracts.faults(stem, more)).hasSize(1);
        var required = Contracts.schemaText(stem).get("required").valueStream().map(JsonNode::asString);
        assertThat(required)
                .allSatisfy(field -> assertThat(
                                Contracts.faults(stem, ((ObjectNode) Contracts.example(stem)).without(field)))
                        .hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_property_is_described_wherever_it_stands(Class<?> event) {
        assertThat(Contracts.schemaText(stem(event)).findValues("properties"))
                .allSatisfy(properties ->
                        assertThat(properties.values()).allMatch(property -> property.hasNonNull("description")));
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_type_is_named_after_the_business(Class<?> event) {
        var type = Naming.of("nl.ketenkaart.cases").typeOf(event.asSubclass(Event.class));
        assertThat(type).isEqualTo("nl.ketenkaart.cases." + stem(event) + ".v1");
        assertThat(Contracts.schemaText(stem(event)).get("description").asString())
                .contains(type);
    }

    @Test
    void what_happens_on_the_way_of_a_case_keeps_to_the_schemas() {
        var office = new Office();
        var id = office.decided();
        var session = office.inProgressAbout(office.deepening());
        assertThat(office.file(id).caseId()).isEqualTo(id);
        assertThat(office.session(session).agenda().items()).hasSize(1);
        Stream.concat(office.cases.events().stream(), office.sessions.events().stream())
                .forEach(event -> assertThat(Contracts.faults(stem(event.getClass()), written(event)))
                        .isEmpty());
    }

    @Test
    void what_is_not_known_is_left_out() {
        var refused = new CaseEvent.DirectorRefused(new CaseId(UUID.randomUUID()), Cast.HALT, null, Cast.NOW);
        assertThat(written(refused).has("reason")).isFalse();
        assertThat(Contracts.faults("director-refused", written(refused))).isEmpty();
    }

    private static String stem(Class<?> event) {
        return Naming.stemOf(event.getSimpleName());
    }

    private static JsonNode written(Object event) {
        return JSON.readTree(JSON.writeValueAsBytes(event));
    }
}
