package nl.ketenkaart.cases.triage;

import static nl.ketenkaart.cases.Cast.CARO_WHO_CHAIRS_AT_POLICE;
import static nl.ketenkaart.cases.Cast.INGE_PRIVACY_OFFICER_OF_CHILD_PROTECTION;
import static nl.ketenkaart.cases.Cast.JORIS_THE_SECRETARY;
import static nl.ketenkaart.cases.Cast.KEES_THE_AUDITOR;
import static nl.ketenkaart.cases.Cast.LIESBETH_THE_CHAIR;
import static nl.ketenkaart.cases.Cast.NOOR_OF_POLICE;
import static nl.ketenkaart.cases.Cast.PIETER_WHO_CHAIRS_ELSEWHERE;
import static nl.ketenkaart.cases.Cast.PROSECUTION;
import static nl.ketenkaart.cases.Office.done;
import static nl.ketenkaart.cases.Office.refused;
import static nl.ketenkaart.cases.casefile.Triage.Outcome.ACCEPTED;
import static nl.ketenkaart.cases.casefile.Triage.Outcome.DECLINED;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.CONFLICT;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.FORBIDDEN;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.NOT_THERE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.ketenkaart.cases.Cast;
import nl.ketenkaart.cases.Office;
import nl.ketenkaart.cases.casefile.CaseEvent.CaseAccepted;
import nl.ketenkaart.cases.casefile.CaseEvent.CaseDeclined;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.casefile.Triage;
import nl.ketenkaart.cases.lifecycle.Phase;
import nl.ketenkaart.cases.report.Urgency;
import org.junit.jupiter.api.Test;

class TriagingACaseTest {
    private static final Triage TO_DEEPEN = new Triage(ACCEPTED, "A child at risk.");
    private static final Triage NOT_TO_DEEPEN = new Triage(DECLINED, "Help has been arranged already.");
    private final Office office = new Office();
    private final CaseId id = office.raised();

    @Test
    void for_a_chair_whose_organisation_does_not_sit_there_the_case_is_not_there() {
        refused(office.triage(PIETER_WHO_CHAIRS_ELSEWHERE, id, TO_DEEPEN), NOT_THERE);
        refused(office.triage(LIESBETH_THE_CHAIR, new CaseId(UUID.randomUUID()), TO_DEEPEN), NOT_THERE);
    }

    @Test
    void for_an_auditor_the_case_is_not_there() {
        refused(office.triage(KEES_THE_AUDITOR, id, TO_DEEPEN), NOT_THERE);
    }

    @Test
    void who_sits_there_but_is_neither_chair_nor_secretary_may_not() {
        var refusal = refused(office.triage(NOOR_OF_POLICE, id, TO_DEEPEN), FORBIDDEN);
        assertThat(refusal.detail()).isEqualTo("To triage it is up to the chair or the secretary.");
        refused(office.triage(INGE_PRIVACY_OFFICER_OF_CHILD_PROTECTION, id, TO_DEEPEN), FORBIDDEN);
    }

    @Test
    void a_chair_is_one_of_the_prosecution_alone() {
        refused(office.triage(CARO_WHO_CHAIRS_AT_POLICE, id, TO_DEEPEN), FORBIDDEN);
    }

    @Test
    void a_case_that_was_triaged_otherwise_cannot_be_triaged_again() {
        done(office.triage(LIESBETH_THE_CHAIR, id, TO_DEEPEN));
        var refusal = refused(office.triage(LIESBETH_THE_CHAIR, id, NOT_TO_DEEPEN), CONFLICT);
        assertThat(refusal.detail()).contains("DEEPENING").contains("RAISED").contains("decide on it");
    }

    @Test
    void the_chair_accepts_a_case_and_it_is_deepened() {
        assertThat(done(office.triage(LIESBETH_THE_CHAIR, id, TO_DEEPEN)).phase())
                .isEqualTo(Phase.DEEPENING);
        assertThat(office.lastEvent())
                .isEqualTo(
                        new CaseAccepted(id, PROSECUTION, "A child at risk.", Urgency.RED.actBy(Cast.NOW), Cast.NOW));
    }

    @Test
    void the_secretary_declines_a_case_with_the_reason_for_who_raised_it() {
        assertThat(done(office.triage(JORIS_THE_SECRETARY, id, NOT_TO_DEEPEN)).phase())
                .isEqualTo(Phase.DECLINED);
        assertThat(office.lastEvent())
                .isEqualTo(new CaseDeclined(id, PROSECUTION, "Help has been arranged already.", Cast.NOW));
    }

    @Test
    void the_same_triage_again_is_answered_as_the_first_time() {
        done(office.triage(LIESBETH_THE_CHAIR, id, TO_DEEPEN));
        var events = office.cases.events().size();
        assertThat(done(office.triage(JORIS_THE_SECRETARY, id, TO_DEEPEN)).phase())
                .isEqualTo(Phase.DEEPENING);
        assertThat(office.cases.events()).hasSize(events);
    }
}
