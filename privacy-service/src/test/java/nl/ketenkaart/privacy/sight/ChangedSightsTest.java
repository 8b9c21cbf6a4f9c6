package nl.ketenkaart.privacy.sight;

import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static nl.ketenkaart.privacy.story.Story.deepening;
import static nl.ketenkaart.privacy.story.Story.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.privacy.card.CardFixture;
import nl.ketenkaart.privacy.intake.kafka.InMemoryIntake;
import nl.ketenkaart.privacy.sight.SightChanged.Sight;
import nl.ketenkaart.privacy.story.Story;
import org.junit.jupiter.api.Test;

class ChangedSightsTest {

    @Test
    void of_what_nobody_else_sees_nobody_is_told() {
        assertThat(told(deepening().contributed(of("note", SAFE_HOME, "SAFETY").draft())))
                .isEmpty();
        assertThat(told(deepening().contributed(of("mark", SAFE_HOME, "SAFETY").handled("MARKER_ONLY"))))
                .isEmpty();
    }

    @Test
    void of_what_is_seen_during_a_session_or_by_consent_nobody_is_told() {
        assertThat(told(deepening().contributed(of("talk", SAFE_HOME, "SAFETY").handled("SESSION_ONLY"))))
                .isEmpty();
        assertThat(told(deepening().contributed(of("asked", SAFE_HOME, "SAFETY").needingConsentOf(BINTA))))
                .isEmpty();
    }

    @Test
    void who_may_not_have_the_category_does_not_gain_and_the_owner_sees_its_own_anyway() {
        assertThat(told(deepening().contributed(of("health", SAFE_HOME, "HEALTH"))))
                .extracting(told -> told.organisation().value())
                .doesNotContain(HALT, POLICE, SAFE_HOME)
                .contains(CHILD_BOARD);
    }

    @Test
    void who_sees_it_gains_it_with_whose_it_is_and_about_whom_and_nothing_that_it_says() {
        var told = told(deepening().contributed(of("school", SAFE_HOME, "SAFETY")));
        assertThat(told)
                .filteredOn(one -> one.organisation().value().equals(HALT))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.gained())
                            .extracting(Sight::contributionId, Sight::category, Sight::revision)
                            .containsExactly(tuple(idOf("school"), "SAFETY", 1L));
                    assertThat(one.gained().getFirst().personIds()).containsExactly(BINTA);
                    assertThat(one.toString()).doesNotContain("What is known");
                });
    }

    @Test
    void who_loses_its_seat_or_is_kept_out_loses_it() {
        for (var story : List.of(
                deepening().contributed(of("school", SAFE_HOME, "SAFETY")).unseated(HALT),
                deepening().contributed(of("school", SAFE_HOME, "SAFETY")).excluded(HALT))) {
            assertThat(told(story).getLast().organisation().value()).isEqualTo(HALT);
            assertThat(told(story).getLast().lost()).containsExactly(idOf("school"));
        }
    }

    @Test
    void once_the_case_is_decided_nobody_asks_any_more_and_all_lose_it() {
        var told =
                told(deepening().contributed(of("school", SAFE_HOME, "SAFETY")).decided());
        assertThat(told).filteredOn(one -> !one.lost().isEmpty()).hasSize(6);
    }

    @Test
    void very_many_at_once_are_told_in_parts() {
        var story = deepening();
        for (var i = 0; i < 250; i++) {
            story.contributed(of("c" + i, SAFE_HOME, "SAFETY"));
        }
        assertThat(told(story.unseated(HALT)))
                .filteredOn(one -> !one.lost().isEmpty())
                .extracting(SightChanged::number, one -> one.lost().size())
                .containsExactly(tuple(1, 100), tuple(2, 100), tuple(3, 50));
    }

    private static List<SightChanged> told(Story story) {
        var sights = new ChangedSights(at -> CardFixture.AGREEMENT, CardFixture.CLOCK);
        var told = new ArrayList<SightChanged>();
        new InMemoryIntake((before, after, cause) -> {
                    told.addAll(sights.of(before, after, cause));
                    return List.of();
                })
                .take(story.told());
        return told;
    }
}
