package nl.ketenkaart.cases.closing;

import static nl.ketenkaart.cases.Cast.LIESBETH_THE_CHAIR;
import static nl.ketenkaart.cases.Cast.PROBATION;
import static nl.ketenkaart.cases.Cast.SAMIRA_OF_CHILD_PROTECTION;
import static nl.ketenkaart.cases.Office.done;
import static nl.ketenkaart.cases.Office.refused;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.CONFLICT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.cases.Office;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.casefile.EndingEvent.CaseClosed;
import nl.ketenkaart.cases.ending.Closure;
import nl.ketenkaart.cases.ending.Closure.Handed;
import nl.ketenkaart.cases.followup.Duties;
import nl.ketenkaart.cases.lifecycle.Phase;
import org.junit.jupiter.api.Test;

/** It was decided what everybody does. */
class ClosingWithDutiesTest {
    private final Office office = new Office();
    private final CaseId id = office.decided();
    private final List<UUID> asked = asked();

    @Test
    void what_was_decided_is_owed_although_nothing_was_heard_of_its_duties_yet() {
        var refusal = refused(office.close(LIESBETH_THE_CHAIR, id, closing(List.of())), CONFLICT);
        assertThat(asked)
                .isNotEmpty()
                .allSatisfy(concerning -> assertThat(refusal.detail()).contains(concerning.toString()));
        assertThat(office.file(id).phase()).isEqualTo(Phase.DECIDED);
    }

    @Test
    void to_a_director_who_did_not_decide_it_is_not_listed_who_owes_what() {
        var refusal = refused(office.close(SAMIRA_OF_CHILD_PROTECTION, id, closing(List.of())), CONFLICT);
        assertThat(refusal.detail()).contains("your card says").doesNotContain(PROBATION.value());
        assertThat(asked).noneMatch(concerning -> refusal.detail().contains(concerning.toString()));
        var butOne = closing(handed(asked.stream().skip(1)));
        assertThat(refused(office.close(SAMIRA_OF_CHILD_PROTECTION, id, butOne), CONFLICT))
                .as("nor how much is owed")
                .isEqualTo(refusal);
    }

    @Test
    void a_single_one_that_nobody_takes_over_keeps_it_open() {
        for (var forgotten : asked) {
            var others = asked.stream().filter(concerning -> !concerning.equals(forgotten));
            var refusal = refused(office.close(LIESBETH_THE_CHAIR, id, closing(handed(others))), CONFLICT);
            assertThat(refusal.detail()).contains(forgotten.toString()).doesNotContain("; ");
        }
    }

    @Test
    void what_is_reported_at_intervals_keeps_it_open_too() {
        asked.forEach(concerning -> office.duties = office.duties.ended(UUID.randomUUID(), concerning));
        var interval = new Duties.Owed("REPORT_ON_MEASURE", asked.getFirst(), PROBATION);
        office.duties = office.duties.opened(UUID.randomUUID(), interval);
        assertThat(refused(office.close(LIESBETH_THE_CHAIR, id, closing(List.of())), CONFLICT)
                        .detail())
                .contains("REPORT_ON_MEASURE");
    }

    @Test
    void each_of_them_is_handed_over_by_name_and_that_is_on_record() {
        var words = closing(handed(asked.stream()));
        assertThat(done(office.close(LIESBETH_THE_CHAIR, id, words)).phase()).isEqualTo(Phase.CLOSED);
        assertThat(office.lastEvent())
                .isInstanceOfSatisfying(
                        CaseClosed.class, closed -> assertThat(closed.duties()).isEqualTo(words.duties()));
    }

    @Test
    void once_all_is_done_it_is_closed() {
        asked.forEach(concerning -> office.duties = office.duties.ended(UUID.randomUUID(), concerning));
        done(office.close(LIESBETH_THE_CHAIR, id, closing(List.of())));
    }

    @Test
    void who_goes_on_with_the_case_goes_on_with_all_that_is_owed() {
        var words = new Closure.Words("Voluntary help.", "He may return.", "Mevrouw De Groot of the local team");
        assertThat(done(office.close(LIESBETH_THE_CHAIR, id, words)).phase()).isEqualTo(Phase.HANDED_OVER);
    }

    @Test
    void a_request_that_was_not_answered_does_not_keep_it_open() {
        asked.forEach(concerning -> office.duties = office.duties.ended(UUID.randomUUID(), concerning));
        var request = new Duties.Owed("ANSWER_REQUEST", UUID.randomUUID(), PROBATION);
        office.duties = office.duties.opened(UUID.randomUUID(), request);
        done(office.close(LIESBETH_THE_CHAIR, id, closing(List.of())));
    }

    @Test
    void a_duty_of_which_the_end_is_heard_before_the_beginning_has_ended() {
        var duty = UUID.randomUUID();
        var owed = new Duties.Owed("REPORT_ON_MEASURE", asked.getFirst(), PROBATION);
        assertThat(Duties.NONE.ended(duty, duty).opened(duty, owed).owed(Stream.empty()))
                .isEmpty();
    }

    private List<UUID> asked() {
        var ruling = office.file(id).deliberation().decision().orElseThrow().ruling();
        return Stream.concat(
                        ruling.measures().stream().map(measure -> Objects.requireNonNull(measure.measureId())),
                        ruling.feedback().stream().map(told -> told.feedbackId()))
                .toList();
    }

    private static List<Handed> handed(Stream<UUID> concerning) {
        return concerning.map(each -> new Handed(each, "Mevrouw De Groot")).toList();
    }

    private static Closure.Words closing(List<Handed> duties) {
        return new Closure.Words("The plan holds.", "He may return.", null, duties);
    }
}
