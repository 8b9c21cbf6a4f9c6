package nl.ketenkaart.local.demo.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class StoryTest {
    static final List<String> names = Story.NAMES;

    @Test
    void a_case_that_is_not_there_is_refused_with_those_that_are() {
        assertThatThrownBy(() -> Story.named("5.9"))
                .hasMessageContaining("5.1-reserved-partner, 5.2-perspective-shift");
        assertThatThrownBy(() -> Story.named("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_case_is_found_by_how_its_name_begins() {
        assertThat(Story.named("5.2").name()).isEqualTo("5.2-perspective-shift");
    }

    @ParameterizedTest
    @FieldSource("names")
    void every_step_is_an_operation_by_somebody_or_an_expectation(String name) {
        for (var scene : Story.named(name).scenes()) {
            if (scene.operation() == Operation.EXPECT) {
                assertThat(scene.text("purpose")).isPresent();
                assertThat(scene.step().path("sees").isEmpty()).isFalse();
            } else {
                assertThat(scene.text("as")).isPresent();
                assertThat(scene.body().isEmpty()).as(scene.operation().words()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @FieldSource("names")
    void whatever_a_step_names_was_made_before(String name) {
        var references = new References();
        List.of("followUp", "measure 1").forEach(known -> references.remember(known, known));
        for (var scene : Story.named(name).scenes()) {
            if (scene.operation() != Operation.EXPECT) {
                assertThat(references.path(scene)).doesNotContain("{");
                assertThat(references.body(names(scene, references)).toString()).doesNotContain("\"@", "\"ref\"");
            }
        }
    }

    @ParameterizedTest
    @FieldSource("names")
    void whatever_is_expected_was_put_on_the_card_before(String name) {
        var references = new References();
        for (var scene : Story.named(name).scenes()) {
            names(scene, references);
            for (var expected : scene.step().path("sees").values()) {
                expected.values().forEach(refs -> refs.values().forEach(ref -> references.id(ref.asString())));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("names")
    void a_session_is_in_progress_when_it_is_opened(String name) {
        var now = Instant.parse("2027-05-05T12:00:00Z");
        for (var scene : Story.named(name).scenes()) {
            if (scene.operation() == Operation.PLAN_SESSION) {
                var body = scene.playedAt(now).body();
                assertThat(Instant.parse(body.path("startsAt").asString())).isBeforeOrEqualTo(now);
                assertThat(Instant.parse(body.path("endsAt").asString())).isAfter(now);
            }
        }
    }

    @Test
    void together_the_stories_do_everything_that_can_be_done() {
        var done = EnumSet.noneOf(Operation.class);
        Story.NAMES.forEach(name -> Story.named(name).scenes().forEach(scene -> done.add(scene.operation())));
        assertThat(done).isEqualTo(EnumSet.allOf(Operation.class));
    }

    @Test
    void re_agendaing_five_times_is_five_sessions_from_plan_to_close() {
        var scenes = Story.named("5.1").scenes();
        assertThat(scenes.stream().filter(scene -> scene.operation() == Operation.CLOSE_SESSION))
                .hasSize(5);
        assertThat(scenes.stream()
                        .filter(scene -> scene.operation() == Operation.OUTCOME)
                        .map(scene -> scene.body().toString()))
                .hasSize(5)
                .allMatch(body -> body.contains("RE_AGENDAED") && body.contains("No sight of the safety plan"));
    }

    /** Names what a scene makes, as if the platform had made it. */
    private static Scene names(Scene scene, References references) {
        for (var person : scene.body().path("persons").values()) {
            references.remember(person.path("ref").asString(), "id");
        }
        scene.text("ref").ifPresent(ref -> references.remember(ref, "id"));
        return scene;
    }
}
