package nl.ketenkaart.privacy.card;

import static nl.ketenkaart.privacy.card.CardFixture.by;
import static nl.ketenkaart.privacy.card.CardFixture.organisation;
import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Story.idOf;
import static nl.ketenkaart.privacy.story.Story.raised;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.privacy.card.CardView.LinkedCase;
import nl.ketenkaart.privacy.card.CardView.Repeat;
import nl.ketenkaart.privacy.card.LookIntoCase.Answer;
import nl.ketenkaart.privacy.intake.kafka.InMemoryIntake;
import nl.ketenkaart.privacy.notice.ChangedViews;
import nl.ketenkaart.privacy.notice.Notice;
import nl.ketenkaart.privacy.receipt.Receipts;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.story.Ties;
import nl.ketenkaart.privacy.story.Turns;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Purpose;
import org.junit.jupiter.api.Test;

/** Mevrouw Alblas was named in an earlier case, which child protection directs, and is named in a new one. */
class TiesTest {
    private static final UUID EARLIER = idOf("the earlier case");
    private static final Repeat TOLD = new Repeat(LocalDate.parse("2026-09-16"), organisation(POLICE));
    private final Story earlier = raised(EARLIER).accepted().directed(CHILD_BOARD);
    private final Story later = raised().accepted();
    private final InMemoryIntake intake =
            new InMemoryIntake(new ChangedViews(at -> CardFixture.AGREEMENT, Receipts.NONE, CardFixture.CLOCK));
    private final CardFixture fixture = new CardFixture(intake);

    @Test
    void henk_of_halt_who_does_not_sit_at_the_earlier_table_gets_the_card_that_it_would_get_without() {
        takeIn(earlier.unseated(HALT), later);
        var before = card(CASE, HALT);
        link();
        assertThat(card(CASE, HALT)).isEqualTo(before);
        assertThat(card(CASE, HALT).ties().linkedCases()).isEmpty();
    }

    @Test
    void whose_seat_at_the_earlier_table_ends_loses_the_link_here() {
        takeIn(earlier, later);
        link();
        assertThat(card(CASE, HALT).ties().linkedCases()).hasSize(1);
        takeIn(earlier.unseated(HALT));
        assertThat(card(CASE, HALT).ties().linkedCases()).isEmpty();
        assertThat(card(CASE, POLICE).ties().linkedCases()).hasSize(1);
    }

    @Test
    void who_is_kept_out_of_the_earlier_case_finds_no_link_whether_organisation_or_person() {
        takeIn(earlier.excluded(HALT).excludedPerson(PROBATION + "-somebody"), later);
        link();
        assertThat(card(CASE, HALT).ties().linkedCases()).isEmpty();
        assertThat(card(CASE, PROBATION).ties().linkedCases()).isEmpty();
        assertThat(card(CASE, POLICE).ties().linkedCases()).hasSize(1);
    }

    @Test
    void an_earlier_case_that_misses_an_event_is_linked_for_nobody() {
        takeIn(earlier, later);
        link();
        intake.giveUp(EARLIER);
        assertThat(card(CASE, POLICE).ties().linkedCases()).isEmpty();
    }

    @Test
    void who_left_the_new_table_finds_no_link_among_its_own_records() {
        takeIn(earlier, later.unseated(POLICE));
        link();
        assertThat(card(CASE, POLICE, Purpose.OWN_RECORDS).ties().linkedCases()).isEmpty();
    }

    @Test
    void who_sits_at_both_tables_finds_each_case_on_the_card_of_the_other() {
        takeIn(earlier, later);
        link();
        var day = LocalDate.parse("2026-09-14");
        assertThat(card(CASE, POLICE).ties().linkedCases())
                .containsExactly(
                        new LinkedCase(EARLIER, "MN-2026-" + EARLIER.toString().substring(0, 5), day));
        assertThat(card(EARLIER, POLICE).ties().linkedCases())
                .containsExactly(new LinkedCase(CASE, "MN-2026-3f1c2", day));
        takeIn(Turns.closed(earlier, null, null));
        assertThat(card(CASE, POLICE).ties().linkedCases()).hasSize(1);
        assertThat(card(EARLIER, POLICE, Purpose.OWN_RECORDS).ties().linkedCases())
                .hasSize(1);
    }

    @Test
    void of_a_link_nobody_is_told_for_an_inbox_cannot_ask_the_other_table() {
        takeIn(earlier, later);
        intake.told.clear();
        link();
        assertThat(intake.told).isEmpty();
    }

    @Test
    void the_earlier_director_is_told_and_nobody_else_at_its_table() {
        takeIn(earlier, later);
        var before = card(EARLIER, HALT);
        intake.told.clear();
        takeIn(Ties.repeated(earlier, CHILD_BOARD));
        assertThat(intake.told)
                .extracting(Notice::organisation, Notice::about, Notice::item)
                .containsExactly(tuple(organisation(CHILD_BOARD), "case-repeat-noted", EARLIER));
        assertThat(card(EARLIER, CHILD_BOARD).ties().repeats()).containsExactly(TOLD);
        assertThat(card(EARLIER, HALT)).isEqualTo(before);
        assertThat(card(EARLIER, POLICE).ties().repeats()).isEmpty();
    }

    @Test
    void the_director_of_a_closed_case_is_told_and_reads_it_among_its_own_records() {
        takeIn(Turns.closed(earlier, null, null), later);
        intake.told.clear();
        takeIn(Ties.repeated(earlier, CHILD_BOARD));
        assertThat(intake.told).extracting(Notice::organisation).containsExactly(organisation(CHILD_BOARD));
        assertThat(card(EARLIER, CHILD_BOARD, Purpose.OWN_RECORDS).ties().repeats())
                .containsExactly(TOLD);
        assertThat(card(EARLIER, OM, Purpose.OWN_RECORDS).ties().repeats()).isEmpty();
    }

    @Test
    void the_director_learns_nothing_of_the_new_case_at_whose_table_it_does_not_sit() {
        takeIn(earlier, later.unseated(CHILD_BOARD));
        link();
        takeIn(Ties.repeated(earlier, CHILD_BOARD));
        assertThat(card(EARLIER, CHILD_BOARD).ties()).isEqualTo(new CardView.Ties(List.of(), List.of(TOLD)));
        assertThat(intake.told.getLast().toString()).doesNotContain(CASE.toString());
    }

    @Test
    void who_comes_to_direct_the_earlier_case_later_reads_it_too() {
        takeIn(Ties.repeated(earlier, CHILD_BOARD).directed(HALT));
        assertThat(card(EARLIER, HALT).ties().repeats()).containsExactly(TOLD);
        assertThat(card(EARLIER, SAFE_HOME).ties().repeats()).isEmpty();
    }

    private void link() {
        Ties.linked(earlier, later);
        takeIn(earlier, later);
    }

    private void takeIn(Story... stories) {
        List.of(stories).forEach(story -> intake.take(story.told()));
    }

    private CardView card(UUID caseId, String organisation) {
        return card(caseId, organisation, Purpose.DEEPENING);
    }

    private CardView card(UUID caseId, String organisation, Purpose purpose) {
        var answer = fixture.looking.handle(new CaseId(caseId), by(organisation, purpose));
        return ((Answer.Card) answer).view();
    }
}
