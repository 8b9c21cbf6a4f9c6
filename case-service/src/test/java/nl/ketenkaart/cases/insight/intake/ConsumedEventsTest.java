package nl.ketenkaart.cases.insight.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import nl.ketenkaart.cases.figures.Track.Answer;
import nl.ketenkaart.cases.insight.intake.Told.AgendaItemConcluded;
import nl.ketenkaart.cases.insight.intake.Told.CaseDecided;
import nl.ketenkaart.cases.insight.intake.Told.CaseRaised;
import nl.ketenkaart.cases.insight.intake.Told.ConcernVoiced;
import nl.ketenkaart.cases.insight.intake.Told.FollowUpReported;
import nl.ketenkaart.cases.insight.intake.Told.InformationRequestAnswered;
import nl.ketenkaart.cases.insight.intake.Told.InformationRequested;
import nl.ketenkaart.cases.insight.intake.Told.SessionPlanned;
import nl.ketenkaart.platform.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the figures read, from the contracts of those who publish it. */
class ConsumedEventsTest {
    private static final String OWN = "contracts/events/";
    private static final String CONTEXT = "../context-service/contracts/events/";
    private static final String DUTIES = "../notification-service/contracts/events/";

    static Stream<Arguments> read() {
        return Stream.of(
                Arguments.of(OWN + "case-raised", CaseRaised.class, "kind organisation concern"),
                Arguments.of(OWN + "concern-voiced", ConcernVoiced.class, "organisation level"),
                Arguments.of(OWN + "case-decided", CaseDecided.class, "measures"),
                Arguments.of(OWN + "session-planned", SessionPlanned.class, "startsAt"),
                Arguments.of(OWN + "agenda-item-concluded", AgendaItemConcluded.class, "caseId outcome"),
                Arguments.of(CONTEXT + "information-requested", InformationRequested.class, "requestId"),
                Arguments.of(
                        CONTEXT + "information-request-answered", InformationRequestAnswered.class, "requestId kind"),
                Arguments.of(DUTIES + "follow-up-reported", FollowUpReported.class, "concerning outcome on"));
    }

    @ParameterizedTest
    @MethodSource("read")
    void of_each_event_just_what_is_counted_is_read(String contract, Class<?> type, String fields) {
        var example = (ObjectNode) json(contract + ".v1.example.json");
        assertThat(Json.mapper().treeToValue(example, type)).isNotNull();
        assertThat(Arrays.stream(type.getRecordComponents()).map(component -> component.getName()))
                .containsExactly(fields.split(" "));
        for (var field : fields.split(" ")) {
            var without = example.deepCopy().without(field);
            assertThat(catchThrowable(() -> Json.mapper().treeToValue(without, type)))
                    .as("without " + field)
                    .isNotNull();
        }
    }

    @Test
    void every_answer_and_every_report_that_can_be_given_is_known() {
        var answers =
                json(CONTEXT + "information-request-answered.v1.schema.json").at("/properties/kind/enum");
        assertThat(answers.valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(
                        Arrays.stream(Answer.values()).map(Answer::name).toList());
        var reports = json(DUTIES + "follow-up-reported.v1.schema.json").at("/properties/outcome/enum");
        assertThat(reports.valueStream().map(JsonNode::asString)).contains("STARTED", "CARRIED_OUT");
        var outcomes = json(OWN + "agenda-item-concluded.v1.schema.json").at("/properties/outcome/enum");
        assertThat(outcomes.valueStream().map(JsonNode::asString)).contains("RE_AGENDAED");
    }

    private static JsonNode json(String file) {
        try {
            return Json.mapper().readTree(Files.readAllBytes(Path.of(file)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
