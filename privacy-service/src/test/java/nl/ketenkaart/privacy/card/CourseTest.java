package nl.ketenkaart.privacy.card;

import static nl.ketenkaart.privacy.card.CardFixture.after;
import static nl.ketenkaart.privacy.card.CardFixture.organisation;
import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static nl.ketenkaart.privacy.story.Story.deepening;
import static nl.ketenkaart.privacy.story.Story.idOf;
import static nl.ketenkaart.privacy.story.Story.raised;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import nl.ketenkaart.privacy.card.CardView.Owed;
import nl.ketenkaart.privacy.card.HoldingViews.Contribution;
import nl.ketenkaart.privacy.story.MoreEvents;
import nl.ketenkaart.privacy.story.MoreEvents.SessionStory;
import nl.ketenkaart.privacy.terms.Purpose;
import org.junit.jupiter.api.Test;

class CourseTest {

    @Test
    void a_request_is_for_the_two_and_the_director() {
        var fixture = after(MoreEvents.asked(deepening(), POLICE, SAFE_HOME, "SAFETY"));

        assertThat(requests(fixture.card(HALT))).isEmpty();
        assertThat(fixture.card(HALT).stillOwed()).isEmpty();
        assertThat(requests(fixture.card(POLICE))).hasSize(1);
        assertThat(requests(fixture.card(SAFE_HOME))).hasSize(1);
        assertThat(requests(fixture.card(CHILD_BOARD))).hasSize(1);
        assertThat(fixture.card(SAFE_HOME).stillOwed())
                .extracting(Owed::organisation, Owed::what)
                .containsExactly(tuple(organisation(SAFE_HOME), "ANSWER"));
    }

    @Test
    void a_request_about_what_the_director_may_not_know_is_hidden_from_the_director() {
        var fixture = after(MoreEvents.asked(raised().accepted().directed(HALT), PROBATION, SAFE_HOME, "HEALTH"));

        assertThat(requests(fixture.card(HALT))).isEmpty();
        assertThat(requests(fixture.card(SAFE_HOME))).hasSize(1);
    }

    @Test
    void an_answer_names_only_the_contributions_that_the_viewer_sees() {
        var story = MoreEvents.asked(deepening(), POLICE, SAFE_HOME, "SAFETY")
                .contributed(of("seen", SAFE_HOME, "SAFETY"))
                .contributed(of("health", SAFE_HOME, "HEALTH"));
        var fixture = after(MoreEvents.answered(story, POLICE, SAFE_HOME, idOf("seen"), idOf("health")));

        assertThat(requests(fixture.card(POLICE)).getFirst().answer().contributionIds())
                .containsExactly(idOf("seen"));
        assertThat(requests(fixture.card(SAFE_HOME)).getFirst().answer().contributionIds())
                .hasSize(2);
        assertThat(fixture.card(POLICE).stillOwed()).isEmpty();
    }

    @Test
    void that_a_contribution_answers_a_request_is_for_whom_the_request_is() {
        var request = idOf("request " + POLICE + SAFE_HOME);
        var story = MoreEvents.asked(deepening(), POLICE, SAFE_HOME, "SAFETY")
                .contributed(of("seen", SAFE_HOME, "SAFETY").answering(request));

        assertThat(first(after(story).card(POLICE)).answers()).isEqualTo(request);
        assertThat(first(after(story).card(HALT)).answers()).isNull();
    }

    @Test
    void halt_sees_how_safe_each_person_is_and_not_the_family() {
        var atHalt = after(deepening().interpreted().dissented(OM))
                .card(HALT)
                .progress()
                .interpretations();

        assertThat(atHalt).hasSize(1);
        assertThat(atHalt.getFirst().safety()).hasSize(1);
        assertThat(atHalt.getFirst().pictureOfTheSituation()).isNull();
        assertThat(atHalt.getFirst().version()).isNull();
        assertThat(atHalt.getFirst().dissents()).isEmpty();
    }

    @Test
    void dissent_stands_with_the_picture() {
        var atTheBoard = after(deepening().interpreted().dissented(OM))
                .card(CHILD_BOARD)
                .progress()
                .interpretations();

        assertThat(atTheBoard.getFirst().pictureOfTheSituation()).isEqualTo("The concern moved.");
        assertThat(atTheBoard.getFirst().dissents()).hasSize(1);
    }

    @Test
    void the_letter_is_for_the_prosecution_and_whom_the_decision_names() {
        var fixture = after(deepening().decided());

        assertThat(decision(fixture, HALT).letter()).isNull();
        assertThat(decision(fixture, CHILD_BOARD).letter()).isNull();
        assertThat(decision(fixture, OM).letter()).isNotNull();
        assertThat(decision(fixture, PROBATION).letter()).isNotNull();
        assertThat(decision(fixture, POLICE).letter()).isNotNull();
        assertThat(decision(fixture, HALT).measures()).hasSize(1);
    }

    @Test
    void a_duty_is_owed_until_it_is_reported() {
        var opened = MoreEvents.followUpOpened(deepening().decided());
        assertThat(after(opened).card(HALT, Purpose.FOLLOW_UP).stillOwed())
                .extracting(Owed::what)
                .containsExactly("START_MEASURE");

        var reported = after(MoreEvents.followUpReported(opened)).card(HALT, Purpose.FOLLOW_UP);
        assertThat(reported.stillOwed()).isEmpty();
        assertThat(reported.progress().followUps().getFirst().report().outcome())
                .isEqualTo("STARTED");
    }

    @Test
    void who_came_to_the_session_for_another_case_is_not_named() {
        var fixture = after(deepening());
        fixture.intake.take(new SessionStory()
                .planned()
                .agenda(CASE)
                .attendedBy(OM, SALVATION_ARMY)
                .concluded(CASE)
                .told());

        var session = fixture.card(HALT).progress().sessions().getFirst();
        assertThat(session.attendance()).containsExactly(organisation(OM));
        assertThat(session.outcome().outcome()).isEqualTo("RE_AGENDAED");
    }

    @Test
    void a_case_taken_off_the_agenda_has_no_session() {
        var fixture = after(deepening());
        fixture.intake.take(new SessionStory().planned().agenda(CASE).agenda().told());

        assertThat(fixture.card(HALT).progress().sessions()).isEmpty();
    }

    @Test
    void the_last_word_of_each_organisation_is_its_concern() {
        var story = deepening();
        story.inCase(
                "concern-voiced",
                Map.of(
                        "concernId",
                        idOf("later"),
                        "organisation",
                        POLICE,
                        "level",
                        1,
                        "facts",
                        "She is safe.",
                        "feeling",
                        "Better."));

        assertThat(after(story).card(HALT).picture().concerns())
                .extracting(CardView.Concern::level)
                .containsExactly(1);
    }

    private static List<HoldingViews.InformationRequest> requests(CardView card) {
        return card.holding().informationRequests();
    }

    private static Contribution first(CardView card) {
        return (Contribution) card.holding().contributions().getFirst();
    }

    private static CourseViews.Decision decision(CardFixture fixture, String organisation) {
        return fixture.card(organisation, Purpose.FOLLOW_UP)
                .progress()
                .decisions()
                .getFirst();
    }
}
