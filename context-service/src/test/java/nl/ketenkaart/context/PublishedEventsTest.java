package nl.ketenkaart.context;

import static nl.ketenkaart.context.contribution.ContributionFixture.aStatement;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ketenkaart.context.contribution.ContributionEvent;
import nl.ketenkaart.context.contribution.MemoryContributions;
import nl.ketenkaart.context.document.DocumentAdded;
import nl.ketenkaart.context.document.DocumentWithdrawn;
import nl.ketenkaart.context.informationrequest.InformationRequestEvent;
import nl.ketenkaart.platform.event.Naming;
import nl.ketenkaart.platform.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PublishedEventsTest {
    private static final JsonMapper MAPPER = Json.mapper();
    private static final Map<String, Class<?>> EVENTS = Stream.concat(
                    Stream.of(ContributionEvent.class, InformationRequestEvent.class)
                            .flatMap(events -> Arrays.stream(events.getPermittedSubclasses())),
                    Stream.of(DocumentAdded.class, DocumentWithdrawn.class))
            .collect(Collectors.toMap(event -> Naming.stemOf(event.getSimpleName()), Function.identity()));

    static Stream<Path> examples() {
        return Contracts.ownExamples();
    }

    @Test
    void every_event_has_an_example_and_every_example_an_event() {
        assertThat(examples().map(Contracts::stem).distinct()).containsExactlyInAnyOrderElementsOf(EVENTS.keySet());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_keeps_to_its_schema_and_survives_being_read_and_written(Path file) {
        var example = Contracts.json(file);
        var stem = Contracts.stem(file);
        assertThat(Contracts.faults(stem, example)).isEmpty();
        assertThat(written(MAPPER.treeToValue(example, EVENTS.get(stem)))).isEqualTo(example);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_schema_takes_nothing_more_and_nothing_less(Path file) {
        var stem = Contracts.stem(file);
        var more = ((ObjectNode) Contracts.json(file)).put("name", "Binta");
        assertThat(Contracts.faults(stem, more)).hasSize(1);
        var less = ((ObjectNode) Contracts.json(file)).without(List.of("caseId"));
        assertThat(Contracts.faults(stem, less)).hasSize(1);
    }

    @Test
    void what_is_published_keeps_to_the_schema() {
        var contributions = new MemoryContributions();
        contributions.keep(Cast.HALT, Cast.CASE, aStatement().asDraft().build());
        var written = written(contributions.published().getFirst());
        assertThat(Contracts.faults("contribution-recorded", written)).isEmpty();
        assertThat(written.has("necessity")).isFalse();
        assertThat(written.at("/audience").toString()).isEqualTo("{\"table\":true}");
    }

    @Test
    void types_are_named_after_the_business() {
        var naming = Naming.of("nl.ketenkaart.context");
        assertThat(naming.typeOf(DocumentAdded.class)).isEqualTo("nl.ketenkaart.context.document-added.v1");
        assertThat(naming.typeOf(InformationRequestEvent.InformationRequestAnswered.class))
                .isEqualTo("nl.ketenkaart.context.information-request-answered.v1");
    }

    private static JsonNode written(Object event) {
        return MAPPER.readTree(MAPPER.writeValueAsBytes(event));
    }
}
