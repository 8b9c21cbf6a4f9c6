package nl.ketenkaart.privacy.card;

import static nl.ketenkaart.privacy.card.CardFixture.organisation;
import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static nl.ketenkaart.privacy.story.Story.idOf;
import static nl.ketenkaart.privacy.story.Turns.closed;
import static nl.ketenkaart.privacy.story.Turns.consulted;
import static nl.ketenkaart.privacy.story.Turns.deputised;
import static nl.ketenkaart.privacy.story.Turns.handedOver;
import static nl.ketenkaart.privacy.story.Turns.reopened;
import static org.assertj.core.api.Assertions.assertThat;

import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.privacy.card.CardView.Closure;
import nl.ketenkaart.privacy.card.CardView.Director;
import nl.ketenkaart.privacy.card.LookIntoCase.Answer;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.terms.Phase;
import nl.ketenkaart.privacy.terms.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TurnsTest {
    private final Story story = Story.deepening();

    @ParameterizedTest
    @EnumSource(
            value = Purpose.class,
            names = {"TRIAGE", "DEEPENING", "DECISION", "FOLLOW_UP"})
    void a_closed_case_is_not_opened_for_work(Purpose purpose) {
        closed(story, "He may return.", null);
        for (var somebody : new String[] {OM, CHILD_BOARD, HALT}) {
            var role = purpose == Purpose.DECISION ? "chair" : "professional";
            var answer = CardFixture.after(story).look(somebody, purpose, role);
            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Answer.Refused.class,
                            refused -> assertThat(refused.refusal().kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        }
    }

    @Test
    void of_a_case_that_was_handed_over_halt_has_an_overview_and_no_more() {
        closed(story, "He may return.", "Mevrouw De Groot");
        var answer = CardFixture.after(story).look(HALT, Purpose.OVERVIEW, "professional");
        assertThat(answer).isInstanceOfSatisfying(Answer.InBrief.class, brief -> {
            assertThat(brief.view().phase()).isEqualTo(Phase.HANDED_OVER);
            assertThat(brief.toString()).doesNotContain("De Groot", "He may return", "The plan holds");
        });
    }

    @Test
    void of_a_closed_case_everybody_keeps_the_own_records_and_nothing_of_others() {
        story.contributed(of("school", SAFE_HOME, "SAFETY")).contributed(of("arrest", POLICE, "SAFETY"));
        closed(story, "He may return.", null);
        var card = CardFixture.after(story).card(SAFE_HOME, Purpose.OWN_RECORDS);
        assertThat(CardFixture.full(card)).containsExactly(idOf("school"));
        assertThat(card.turns().closures()).isEmpty();
        assertThat(CardFixture.after(story)
                        .card(CHILD_BOARD, Purpose.OWN_RECORDS)
                        .turns()
                        .closures())
                .hasSize(1);
    }

    @Test
    void once_it_is_reopened_the_table_sees_how_it_ended_and_what_remained() {
        reopened(closed(story, "He may return.", null));
        var turns = CardFixture.after(story).card(HALT).turns();
        assertThat(turns.closures())
                .extracting(Closure::reason, Closure::remainingConcern)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("The plan holds.", "He may return."));
        assertThat(turns.reopenings()).extracting(CardView.Reopening::reason).containsExactly("A new arrest.");
    }

    @Test
    void a_provider_of_care_knows_the_concern_that_remained_but_not_why_the_case_was_closed() {
        reopened(closed(story.seated(WAAG), "He may return.", "Mevrouw De Groot"));
        var turns = CardFixture.after(story).card(WAAG).turns();
        var ended = turns.closures().getFirst();
        assertThat(ended.remainingConcern()).isEqualTo("He may return.");
        assertThat(ended.reason()).isNull();
        assertThat(ended.handedOverTo()).isNull();
        assertThat(turns.reopenings()).isEmpty();
    }

    @Test
    void everybody_at_the_table_knows_where_else_the_family_is_discussed() {
        consulted(story, PROBATION);
        for (var somebody : new String[] {OM, POLICE, VICTIM_SUPPORT, HALT}) {
            assertThat(CardFixture.after(story).card(somebody).turns().consultationsElsewhere())
                    .extracting(CardView.Consultation::where)
                    .containsExactly("Veiligheidshuis");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {POLICE, CHILD_BOARD, PROBATION, VICTIM_SUPPORT, SAFE_HOME})
    void what_is_still_open_is_not_for_who_does_not_take_over(String somebody) {
        handedOver(story.appointed(HALT), CHILD_BOARD, HALT);
        assertThat(CardFixture.after(story).card(somebody).turns().handOver()).isNull();
    }

    @Test
    void halt_which_takes_over_reads_what_is_still_open_before_it_accepts() {
        handedOver(story.appointed(HALT), CHILD_BOARD, HALT);
        var handOver = CardFixture.after(story).card(HALT).turns().handOver();
        assertThat(handOver.openMatters()).isEqualTo("The school has not answered.");
        assertThat(handOver.from()).isEqualTo(organisation(CHILD_BOARD));
    }

    @Test
    void another_deputy_stands_beside_the_director_who_stays() {
        deputised(story, CHILD_BOARD, HALT);
        assertThat(CardFixture.after(story).card(POLICE).standing().director())
                .isEqualTo(new Director(organisation(CHILD_BOARD), true, organisation(HALT)));
    }

    @Test
    void a_deputy_that_left_the_table_is_one_no_more() {
        deputised(story, CHILD_BOARD, HALT).unseated(HALT);
        assertThat(CardFixture.after(story).card(POLICE).standing().director())
                .isEqualTo(new Director(organisation(CHILD_BOARD), true, null));
    }

    @Test
    void what_waits_for_the_director_does_not_show_to_its_deputy() {
        story.contributed(of("arrest", POLICE, "SAFETY").handled("DIRECTOR_RELEASE"));
        deputised(story, CHILD_BOARD, HALT);
        assertThat(CardFixture.marked(CardFixture.after(story).card(HALT))).isEmpty();
        assertThat(CardFixture.marked(CardFixture.after(story).card(CHILD_BOARD)))
                .containsExactly(POLICE);
    }
}
