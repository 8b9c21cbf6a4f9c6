package nl.ketenkaart.privacy.card;

import static nl.ketenkaart.privacy.card.CardFixture.after;
import static nl.ketenkaart.privacy.card.CardFixture.organisation;
import static nl.ketenkaart.privacy.story.Cast.CASE;
import static nl.ketenkaart.privacy.story.Cast.CHILD_BOARD;
import static nl.ketenkaart.privacy.story.Cast.HALT;
import static nl.ketenkaart.privacy.story.Cast.OM;
import static nl.ketenkaart.privacy.story.Cast.WSS;
import static nl.ketenkaart.privacy.story.Story.deepening;
import static nl.ketenkaart.privacy.story.Story.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.card.CourseViews.PutOff;
import nl.ketenkaart.privacy.story.MoreEvents.SessionStory;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.terms.Purpose;
import org.junit.jupiter.api.Test;

class ReAgendaedTest {
    private static final String MUCH_LATER = "2026-09-16T09:00:00Z";

    @Test
    void a_case_that_was_never_put_off_says_nothing_of_it() {
        var fixture = putOff(deepening(), 0);
        assertThat(fixture.card(HALT).progress().reAgendaed()).isNull();
    }

    @Test
    void a_case_that_was_decided_was_not_put_off() {
        var fixture = after(deepening());
        fixture.intake.take(new SessionStory()
                .planned()
                .agenda(CASE)
                .opened()
                .concluded(CASE, "DECIDED")
                .told());
        assertThat(fixture.card(HALT).progress().reAgendaed()).isNull();
    }

    @Test
    void who_may_not_look_into_the_case_does_not_find_how_often_it_was_put_off() {
        var fixture = putOff(deepening().unseated(HALT), 5);
        assertThat(fixture.card(HALT, Purpose.OWN_RECORDS).progress().reAgendaed())
                .isNull();
    }

    @Test
    void a_case_that_was_put_off_five_times_says_so_with_the_reason_of_each() {
        var found = putOff(deepening(), 5).card(HALT).progress().reAgendaed();
        assertThat(found.times()).isEqualTo(5);
        assertThat(found.each())
                .hasSize(5)
                .isSortedAccordingTo((one, other) -> one.startsAt().compareTo(other.startsAt()))
                .extracting(PutOff::reason)
                .containsOnly("Wait for the guardian");
    }

    @Test
    void who_came_tells_nothing_of_who_is_kept_out_of_the_case() {
        var came = new SessionStory().planned().agenda(CASE).attendedBy(OM, WSS).told();
        var without = after(deepening().seated(WSS));
        var keptOut = after(deepening().seated(WSS).excluded(WSS));
        without.intake.take(came);
        keptOut.intake.take(came);
        assertThat(attendance(keptOut)).isEqualTo(attendance(without)).contains(organisation(WSS));
    }

    @Test
    void who_left_the_table_after_the_session_was_there_and_who_came_after_it_was_not() {
        var fixture = after(deepening()
                .inCase("organisation-unseated", Map.of("organisation", HALT, "until", MUCH_LATER, "by", CHILD_BOARD))
                .inCase("organisation-seated", seatOfWss()));
        fixture.intake.take(new SessionStory()
                .planned("2026-09-15")
                .agenda(CASE)
                .attendedBy(OM, HALT, WSS)
                .told());
        assertThat(attendance(fixture)).containsExactly(organisation(HALT), organisation(OM));
    }

    private static Map<String, Object> seatOfWss() {
        return Map.of(
                "organisation",
                WSS,
                "kind",
                "YOUTH_PROTECTION",
                "guest",
                true,
                "from",
                MUCH_LATER,
                "reason",
                "Needed.",
                "by",
                CHILD_BOARD);
    }

    private static List<OrganisationId> attendance(CardFixture fixture) {
        return fixture.card(OM).progress().sessions().getFirst().attendance();
    }

    private static CardFixture putOff(Story story, int times) {
        var fixture = after(story);
        for (var time = 1; time <= times; time++) {
            fixture.intake.take(new SessionStory(idOf("session " + time))
                    .planned("2026-09-2" + time)
                    .agenda(CASE)
                    .opened()
                    .concluded(CASE)
                    .told());
        }
        return fixture;
    }
}
