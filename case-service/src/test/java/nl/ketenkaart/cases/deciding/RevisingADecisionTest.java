package nl.ketenkaart.cases.deciding;

import static nl.ketenkaart.cases.Cast.A_MACHINE_THAT_CHAIRS;
import static nl.ketenkaart.cases.Cast.JORIS_THE_SECRETARY;
import static nl.ketenkaart.cases.Cast.LIESBETH_THE_CHAIR;
import static nl.ketenkaart.cases.Cast.PROBATION;
import static nl.ketenkaart.cases.Office.done;
import static nl.ketenkaart.cases.Office.pointers;
import static nl.ketenkaart.cases.Office.refused;
import static nl.ketenkaart.cases.RulingFixture.aRuling;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.CONFLICT;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.FORBIDDEN;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.INVALID;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import nl.ketenkaart.cases.Cast;
import nl.ketenkaart.cases.Office;
import nl.ketenkaart.cases.RulingFixture;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.CaseEvent.CaseDecided;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.deliberation.Decision;
import nl.ketenkaart.cases.deliberation.DecisionId;
import nl.ketenkaart.cases.deliberation.Ruling;
import nl.ketenkaart.cases.deliberation.Ruling.Measure;
import nl.ketenkaart.cases.ending.Closure;
import nl.ketenkaart.cases.ending.ReopeningId;
import nl.ketenkaart.cases.lifecycle.Phase;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;
import org.junit.jupiter.api.Test;

class RevisingADecisionTest {
    private static final DecisionId FIRST = new DecisionId(Cast.id("first"));
    private static final DecisionId SECOND = new DecisionId(Cast.id("second"));
    private static final DecisionId THIRD = new DecisionId(Cast.id("third"));
    private final Office office = new Office();
    private final CaseId id = office.interpreted();

    @Test
    void before_there_is_a_decision_there_is_nothing_to_revise() {
        assertThat(refused(decide(SECOND, aRuling().revising(FIRST)), CONFLICT).detail())
                .contains("while it is DECIDED or FOLLOW_UP");
    }

    @Test
    void nobody_revises_but_the_chair_in_person() {
        decided();
        var revision = aRuling().revising(FIRST);
        refused(decide(A_MACHINE_THAT_CHAIRS, SECOND, revision), FORBIDDEN);
        refused(decide(JORIS_THE_SECRETARY, SECOND, revision), FORBIDDEN);
    }

    @Test
    void a_second_decision_that_revises_none_is_refused() {
        decided();
        refused(decide(SECOND, aRuling()), CONFLICT);
    }

    @Test
    void of_two_chairs_who_revise_the_same_decision_the_later_one_is_told() {
        decided();
        done(decide(SECOND, aRuling().revising(FIRST)));
        assertThat(refused(decide(THIRD, aRuling().revising(FIRST)), CONFLICT).detail())
                .contains("not the decision that counts now");
        done(decide(THIRD, aRuling().revising(SECOND)));
    }

    @Test
    void a_measure_goes_on_only_as_it_was() {
        var measure = decided().measures().getFirst();
        var later = new Measure(
                measure.measureId(),
                measure.description(),
                measure.organisation(),
                measure.personId(),
                measure.startBy().plusDays(1),
                true);
        assertThat(pointers(refused(decide(SECOND, aRuling().with(later).revising(FIRST)), INVALID)))
                .containsExactly("/measures/0/measureId");
        var unknown = new Measure(UUID.randomUUID(), "Help", PROBATION, null, LocalDate.parse("2026-10-05"), true);
        assertThat(pointers(refused(decide(SECOND, aRuling().with(unknown).revising(FIRST)), INVALID)))
                .containsExactly("/measures/0/measureId");
    }

    @Test
    void the_chair_revises_and_the_earlier_decision_stays_on_record() {
        var first = decided();
        var kept = goingOn(first.measures().getFirst());
        var file = done(decide(SECOND, aRuling().with(kept).revising(FIRST)));
        assertThat(file.phase()).isEqualTo(Phase.DECIDED);
        assertThat(file.deliberation().decisions())
                .extracting(Decision::decisionId)
                .containsExactly(FIRST, SECOND);
        var revised = (CaseDecided) office.lastEvent();
        assertThat(revised.revises()).isEqualTo(FIRST);
        assertThat(revised.measures()).contains(kept);
        assertThat(revised.dropped())
                .containsExactly(first.feedback().getFirst().feedbackId());
    }

    @Test
    void a_measure_that_does_not_go_on_is_dropped() {
        var first = decided();
        done(decide(SECOND, aRuling().revising(FIRST)));
        assertThat(((CaseDecided) office.lastEvent()).dropped())
                .containsExactly(
                        first.measures().getFirst().measureId(),
                        first.feedback().getFirst().feedbackId());
    }

    @Test
    void in_follow_up_it_stays_in_follow_up() {
        decided();
        office.cases.put(office.file(id).in(Phase.FOLLOW_UP));
        assertThat(done(decide(SECOND, aRuling().revising(FIRST))).phase()).isEqualTo(Phase.FOLLOW_UP);
    }

    @Test
    void after_the_case_was_opened_again_it_is_decided_anew_and_nothing_is_revised() {
        decided();
        done(office.close(LIESBETH_THE_CHAIR, id, new Closure.Words("Done.", "A little.", "Mevrouw De Groot")));
        done(office.reopen(LIESBETH_THE_CHAIR, id, new ReopeningId(Cast.id("again"))));
        refused(decide(SECOND, aRuling().revising(FIRST)), CONFLICT);
        assertThat(done(decide(SECOND, aRuling())).deliberation().decisions()).hasSize(2);
        assertThat(((CaseDecided) office.lastEvent()).dropped()).isNull();
    }

    private Ruling decided() {
        var file = done(decide(FIRST, aRuling()));
        return file.deliberation().decision().orElseThrow().ruling();
    }

    private static Measure goingOn(Measure measure) {
        return new Measure(
                measure.measureId(),
                measure.description(),
                measure.organisation(),
                measure.personId(),
                measure.startBy(),
                true);
    }

    private Result<Case> decide(DecisionId decision, RulingFixture ruling) {
        return decide(LIESBETH_THE_CHAIR, decision, ruling);
    }

    private Result<Case> decide(Caller by, DecisionId decision, RulingFixture ruling) {
        return office.decide(by, id, decision, ruling.build());
    }
}
