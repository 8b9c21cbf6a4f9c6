package nl.ketenkaart.privacy.intake.kafka;

import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static nl.ketenkaart.privacy.story.Story.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.ketenkaart.platform.event.GapNoticed;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.story.MoreEvents;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.story.Told;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class TakingInTest {

    @Test
    void an_event_that_came_too_early_is_refused_and_changes_nothing() {
        var told = Story.deepening().told();
        var intake = empty().take(told.subList(0, 1));
        var before = labels(intake.file(CASE));

        assertThatThrownBy(() -> intake.take(told.getLast())).isInstanceOf(GapNoticed.class);

        assertThat(labels(intake.file(CASE))).isEqualTo(before);
        assertThat(intake.file(CASE).shell().director()).isNull();
    }

    @Test
    void an_event_of_one_case_under_the_key_of_another_is_refused() {
        var raised = Story.raised().last();
        var moved = new Told(
                raised.topic(),
                raised.type(),
                raised.id(),
                idOf("another"),
                idOf("another"),
                1,
                raised.at(),
                POLICE,
                raised.body());

        assertThatThrownBy(() -> empty().take(moved)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_event_without_what_the_card_needs_is_refused() {
        var raised = Story.raised().last();
        var poor = new Told(
                raised.topic(), raised.type(), raised.id(), CASE, CASE, 1, raised.at(), POLICE, Map.of("caseId", CASE));

        assertThatThrownBy(() -> empty().take(poor)).isInstanceOf(JacksonException.class);
    }

    @Test
    void a_duplicate_changes_nothing() {
        var story = everything();
        var once = empty().take(story.told());

        var twice = empty().take(story.told()).take(story.told());

        assertThat(labels(twice.file(CASE))).isEqualTo(labels(once.file(CASE)));
        assertThat(twice.file(CASE).shell()).isEqualTo(once.file(CASE).shell());
    }

    @Test
    void topics_may_come_in_any_order() {
        var told = new ArrayList<>(everything().told());
        var inOrder = empty().take(told);

        told.sort(Comparator.comparing(Told::topic).reversed());
        var otherwise = empty().take(told);

        assertThat(labels(otherwise.file(CASE))).containsExactlyInAnyOrderElementsOf(labels(inOrder.file(CASE)));
        assertThat(otherwise.file(CASE).shell()).isEqualTo(inOrder.file(CASE).shell());
    }

    @Test
    void an_event_that_says_nothing_to_a_card_is_counted_so_that_the_next_is_no_gap() {
        var story =
                Story.raised().inCase("notice-given", Map.of("personId", BINTA)).accepted();

        assertThat(empty().take(story.told()).file(CASE).shell().phase().name()).isEqualTo("DEEPENING");
    }

    private static Story everything() {
        var story = Story.deepening()
                .contributed(of("school", SAFE_HOME, "SAFETY").attribute("a", "b", "NEEDS"))
                .contributed(of("school", SAFE_HOME, "SAFETY").corrected());
        MoreEvents.asked(story, POLICE, SAFE_HOME, "SAFETY");
        MoreEvents.answered(story, POLICE, SAFE_HOME, idOf("school"));
        MoreEvents.documented(story, POLICE, "POLICE_CONTACT");
        MoreEvents.consentWithdrawn(MoreEvents.consented(story, BINTA, "HEALTH", HALT));
        return MoreEvents.followUpReported(
                MoreEvents.followUpOpened(story.interpreted().decided()));
    }

    private static List<Part.Label> labels(CaseFile file) {
        return file.parts().values().stream().map(Part::label).toList();
    }

    private static InMemoryIntake empty() {
        return new InMemoryIntake((before, after, cause) -> List.of());
    }
}
