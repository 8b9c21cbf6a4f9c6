package nl.ketenkaart.notifications;

import static nl.ketenkaart.notifications.Cast.NOW;
import static nl.ketenkaart.notifications.followup.FollowUpFixture.aFollowUp;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.ketenkaart.notifications.followup.FollowUpEvent;
import nl.ketenkaart.notifications.followup.FollowUpEvent.FollowUpOpened;
import nl.ketenkaart.notifications.followup.FollowUpEvent.FollowUpReported;
import nl.ketenkaart.notifications.followup.ReportOutcome;
import nl.ketenkaart.platform.event.Naming;
import nl.ketenkaart.platform.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PublishedEventsTest {
    private static final JsonMapper MAPPER = Json.mapper();

    static List<Class<?>> events() {
        return Arrays.asList(FollowUpEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_example_keeps_to_its_schema_and_survives_being_read_and_written(Class<?> event) {
        var stem = Naming.stemOf(event.getSimpleName());
        var example = Contracts.example(stem);
        assertThat(Contracts.faults(stem, example)).isEmpty();
        assertThat(written(MAPPER.treeToValue(example, event))).isEqualTo(example);
    }

    @ParameterizedTest
    @ValueSource(classes = {FollowUpOpened.class, FollowUpReported.class})
    void so_does_the_example_of_triage(Class<?> event) {
        var stem = Naming.stemOf(event.getSimpleName());
        var ofTriage = Contracts.example(stem, "triage");
        assertThat(Contracts.faults(stem, ofTriage)).isEmpty();
        assertThat(written(MAPPER.treeToValue(ofTriage, event))).isEqualTo(ofTriage);
    }

    @Test
    void what_is_published_keeps_to_the_schema() {
        var followUp = aFollowUp().build();
        var reported = new FollowUpReported(
                followUp.id(),
                followUp.caseId(),
                followUp.owner(),
                followUp.what(),
                followUp.concerning(),
                ReportOutcome.STARTED,
                LocalDate.parse("2026-11-20"),
                null,
                NOW);
        assertThat(Contracts.faults("follow-up-opened", written(followUp.opened(NOW))))
                .isEmpty();
        assertThat(Contracts.faults("follow-up-reported", written(reported))).isEmpty();
        assertThat(written(reported).has("evidence")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"follow-up-opened", "follow-up-reported", "follow-up-stalled"})
    void a_schema_takes_nothing_more_and_nothing_less(String stem) {
        var more = ((ObjectNode) Contracts.example(stem)).put("name", "Bram");
        assertThat(Contracts.faults(stem, more)).hasSize(1);
        var less = ((ObjectNode) Contracts.example(stem)).without("caseId");
        assertThat(Contracts.faults(stem, less)).hasSize(1);
    }

    @Test
    void types_are_named_after_the_business() {
        var naming = Naming.of("nl.ketenkaart.follow-ups");
        assertThat(naming.typeOf(FollowUpOpened.class)).isEqualTo("nl.ketenkaart.follow-ups.follow-up-opened.v1");
        assertThat(naming.typeOf(FollowUpReported.class)).isEqualTo("nl.ketenkaart.follow-ups.follow-up-reported.v1");
    }

    private static JsonNode written(Object event) {
        return MAPPER.readTree(MAPPER.writeValueAsBytes(event));
    }
}
