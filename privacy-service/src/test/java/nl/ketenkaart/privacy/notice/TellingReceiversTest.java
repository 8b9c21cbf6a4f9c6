package nl.ketenkaart.privacy.notice;

import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static nl.ketenkaart.privacy.story.Story.deepening;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import nl.ketenkaart.privacy.card.CardFixture;
import nl.ketenkaart.privacy.card.LookIntoCase;
import nl.ketenkaart.privacy.card.LookIntoCase.Answer;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.disclosure.RecordDisclosures;
import nl.ketenkaart.privacy.intake.kafka.InMemoryIntake;
import nl.ketenkaart.privacy.receipt.MemoryReceipts;
import nl.ketenkaart.privacy.story.Contribution;
import nl.ketenkaart.privacy.story.MoreEvents;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Purpose;
import org.junit.jupiter.api.Test;

/** Who is told that what Veilig Thuis contributed was corrected or withdrawn: who was shown it, and nobody else. */
class TellingReceiversTest {
    private static final Contribution SCHOOL =
            of("school", SAFE_HOME, "CHILD_DEVELOPMENT").attribute("IQ", "56", "HEALTH");
    private static final Contribution HELD = of("held", SAFE_HOME, "SAFETY").handled("MARKER_ONLY");
    private final MemoryReceipts receipts = new MemoryReceipts();
    private final InMemoryIntake intake =
            new InMemoryIntake(new ChangedViews(at -> CardFixture.AGREEMENT, receipts, CardFixture.CLOCK));
    private final LookIntoCase looking = new LookIntoCase(
            intake,
            at -> CardFixture.AGREEMENT,
            new RecordDisclosures((lines, actor) -> {}, person -> "", receipts, CardFixture.CLOCK),
            (owner, caseId, id, revision) -> "",
            CardFixture.CLOCK);
    private final Story story = deepening();

    @Test
    void who_never_looked_is_not_told_of_a_correction_nor_of_a_withdrawal() {
        happens(story.contributed(SCHOOL));

        assertThat(happens(story.contributed(SCHOOL.saying("Else.").corrected())))
                .isEmpty();
        assertThat(happens(story.contributed(SCHOOL.withdrawn()))).isEmpty();
    }

    @Test
    void who_read_the_earlier_wording_is_told_that_it_was_corrected_and_which_it_was() {
        happens(story.contributed(SCHOOL));
        looks(HALT);

        assertThat(happens(story.contributed(SCHOOL.saying("Else.").corrected())))
                .containsExactly(told(HALT, "contribution-corrected", SCHOOL.id()));
    }

    @Test
    void who_saw_a_part_is_not_told_that_another_part_was_corrected() {
        happens(story.contributed(SCHOOL));
        looks(HALT);
        looks(CHILD_BOARD);

        assertThat(happens(
                        story.contributed(SCHOOL.attribute("IQ", "58", "HEALTH").corrected())))
                .containsExactly(told(CHILD_BOARD, "contribution-corrected", SCHOOL.id()));
    }

    @Test
    void that_a_draft_or_a_mark_was_worded_anew_is_told_to_nobody() {
        happens(story.contributed(HELD).contributed(SCHOOL.draft()));
        looks(HALT);

        assertThat(happens(story.contributed(HELD.saying("Else.").corrected()))).isEmpty();
        assertThat(happens(story.contributed(SCHOOL.draft().saying("Else.").corrected())))
                .isEmpty();
    }

    @Test
    void to_whom_a_correction_shows_it_for_the_first_time_it_is_new() {
        happens(story.contributed(SCHOOL.forOnly(CHILD_BOARD)));
        looks(CHILD_BOARD);
        looks(HALT);

        assertThat(happens(story.contributed(SCHOOL.saying("Else.").corrected())))
                .contains(
                        new Heard("CardChanged", HALT, "contribution-recorded", SCHOOL.id()),
                        told(CHILD_BOARD, "contribution-corrected", SCHOOL.id()))
                .filteredOn(heard -> heard.about().equals("contribution-corrected"))
                .hasSize(1);
    }

    @Test
    void who_read_it_and_may_not_read_it_any_more_is_told_too() {
        happens(story.contributed(SCHOOL));
        looks(HALT);

        assertThat(happens(story.contributed(SCHOOL.forOnly(CHILD_BOARD).corrected())))
                .containsExactly(told(HALT, "contribution-corrected", SCHOOL.id()));
    }

    @Test
    void what_was_read_with_consent_is_corrected_to_its_reader_after_the_consent_ended() {
        var health = of("health", PROBATION, "HEALTH").needingConsentOf(BINTA);
        happens(MoreEvents.consented(story.contributed(health), BINTA, "HEALTH", CHILD_BOARD));
        looks(CHILD_BOARD);
        happens(MoreEvents.consentWithdrawn(story));

        assertThat(happens(story.contributed(health.saying("Else.").corrected())))
                .containsExactly(told(CHILD_BOARD, "contribution-corrected", health.id()));
    }

    @Test
    void a_withdrawal_tells_who_was_shown_anything_of_it_that_something_was_withdrawn_and_not_what() {
        happens(story.contributed(SCHOOL).contributed(HELD));
        looks(HALT);

        assertThat(happens(story.contributed(SCHOOL.withdrawn())))
                .containsExactly(told(HALT, "contribution-withdrawn", CASE));
        assertThat(happens(story.contributed(HELD.withdrawn())))
                .containsExactly(told(HALT, "contribution-withdrawn", CASE));
    }

    @Test
    void who_lost_its_seat_or_is_kept_out_is_told_nothing() {
        happens(story.contributed(SCHOOL));
        looks(HALT);
        looks(CHILD_BOARD);
        happens(story.unseated(HALT).excluded(CHILD_BOARD));

        assertThat(happens(story.contributed(SCHOOL.saying("Else.").corrected())))
                .isEmpty();
        assertThat(happens(story.contributed(SCHOOL.withdrawn()))).isEmpty();
    }

    @Test
    void a_correction_that_comes_again_is_told_once() {
        happens(story.contributed(SCHOOL));
        looks(HALT);
        var correction = happens(story.contributed(SCHOOL.saying("Else.").corrected()));

        assertThat(correction).hasSize(1);
        assertThat(happens(story)).isEmpty();
    }

    @Test
    void a_look_at_what_is_being_replaced_shows_nothing_of_it() {
        happens(story.contributed(SCHOOL));
        receipts.replaced(CASE, book -> book.corrected(SCHOOL.id(), 2, (who, receipt) -> true));

        assertThatThrownBy(() -> looks(HALT)).isInstanceOf(Disclosures.Outdated.class);
        assertThat(receipts.book(CASE).receipts()).isEmpty();
        looks(PROBATION);
    }

    @Test
    void a_look_that_was_overtaken_shows_the_new_wording_once_it_is_there() {
        happens(story.contributed(SCHOOL));
        looks(HALT);

        happens(story.contributed(SCHOOL.saying("Else.").corrected()));

        assertThat(CardFixture.statements(looks(HALT))).containsExactly("Else.");
    }

    private record Heard(String type, String organisation, String about, UUID item) {}

    private static Heard told(String organisation, String about, UUID item) {
        return new Heard("ReceiverTold", organisation, about, item);
    }

    /** What is said about what happened since. */
    private List<Heard> happens(Story more) {
        intake.told.clear();
        intake.take(more.told());
        return intake.told.stream()
                .map(n ->
                        new Heard(n.getClass().getSimpleName(), n.organisation().value(), n.about(), n.item()))
                .toList();
    }

    private Answer.Card looks(String organisation) {
        return (Answer.Card) looking.handle(new CaseId(CASE), CardFixture.by(organisation, Purpose.DEEPENING));
    }
}
