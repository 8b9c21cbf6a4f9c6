package nl.ketenkaart.cases.raising;

import static nl.ketenkaart.cases.Cast.CHILD_PROTECTION;
import static nl.ketenkaart.cases.Cast.JORIS_THE_SECRETARY;
import static nl.ketenkaart.cases.Cast.LIESBETH_THE_CHAIR;
import static nl.ketenkaart.cases.Cast.NOBODY;
import static nl.ketenkaart.cases.Cast.NOOR_OF_POLICE;
import static nl.ketenkaart.cases.Cast.POLICE;
import static nl.ketenkaart.cases.Cast.PROSECUTION;
import static nl.ketenkaart.cases.Office.done;
import static nl.ketenkaart.cases.Office.pointers;
import static nl.ketenkaart.cases.Office.refused;
import static nl.ketenkaart.cases.ProposalFixture.BINTA;
import static nl.ketenkaart.cases.ProposalFixture.MOTHER;
import static nl.ketenkaart.cases.ProposalFixture.aProposal;
import static nl.ketenkaart.cases.ProposalFixture.aProposalAboutNobody;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.FORBIDDEN;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.INVALID;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import nl.ketenkaart.cases.Cast;
import nl.ketenkaart.cases.Office;
import nl.ketenkaart.cases.casefile.CaseEvent.CaseRaised;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.lifecycle.Phase;
import nl.ketenkaart.cases.report.Kind;
import nl.ketenkaart.cases.report.Person.Role;
import nl.ketenkaart.cases.report.Urgency;
import nl.ketenkaart.cases.table.Seat;
import org.junit.jupiter.api.Test;

class RaisingACaseTest {
    private final Office office = new Office();
    private final CaseId id = new CaseId(UUID.randomUUID());

    @Test
    void who_is_no_professional_may_not() {
        refused(office.raise(LIESBETH_THE_CHAIR, id, aProposal().build()), FORBIDDEN);
        refused(office.raise(JORIS_THE_SECRETARY, id, aProposal().build()), FORBIDDEN);
        assertThat(office.cases.events()).isEmpty();
    }

    @Test
    void a_case_about_nobody_is_refused() {
        var refusal =
                refused(office.raise(NOOR_OF_POLICE, id, aProposalAboutNobody().build()), INVALID);
        assertThat(pointers(refusal)).containsExactly("/persons");
    }

    @Test
    void all_faults_are_named_at_once() {
        var proposal = aProposalAboutNobody()
                .of(Kind.YOUTH)
                .on("2026-09-22")
                .person(MOTHER, Role.SUSPECT, "1984-03-03")
                .person(BINTA, Role.CHILD, null)
                .table(PROSECUTION, NOBODY)
                .build();
        var refusal = refused(office.raise(NOOR_OF_POLICE, id, proposal), INVALID);
        assertThat(pointers(refusal)).containsExactly("/incident/on", "/table/1", "/persons");
        assertThat(office.cases.events()).isEmpty();
    }

    @Test
    void who_was_not_born_yet_is_named_by_place() {
        var proposal = aProposal().person(MOTHER, Role.OTHER, "2026-09-22").build();
        assertThat(pointers(refused(office.raise(NOOR_OF_POLICE, id, proposal), INVALID)))
                .containsExactly("/persons/2/birthDate");
    }

    @Test
    void today_is_today_in_amsterdam() {
        office.clock.pass(Duration.ofMinutes(105));
        assertThat(office.clock.instant()).isEqualTo("2026-09-21T22:00:00Z");
        done(office.raise(NOOR_OF_POLICE, id, aProposal().on("2026-09-22").build()));
    }

    @Test
    void a_case_is_raised_with_its_first_table_and_its_first_concern() {
        var file = done(office.raise(NOOR_OF_POLICE, id, aProposal().build()));
        assertThat(file.phase()).isEqualTo(Phase.RAISED);
        assertThat(file.origin().reference()).isEqualTo("MN-2026-00042");
        var raised = (CaseRaised) office.lastEvent();
        assertThat(raised.concern().organisation()).isEqualTo(POLICE);
        assertThat(raised.persons()).hasSize(2);
        assertThat(raised.at()).isEqualTo(Cast.NOW);
    }

    @Test
    void who_has_to_triage_it_is_told_by_when() {
        done(office.raise(NOOR_OF_POLICE, id, aProposal().urgency(Urgency.GREEN).build()));
        assertThat(((CaseRaised) office.lastEvent()).actBy()).isEqualTo("2026-09-28T22:00:00Z");
    }

    @Test
    void the_raiser_always_sits_at_the_table_and_nobody_sits_there_twice() {
        var proposal =
                aProposal().table(CHILD_PROTECTION, POLICE, CHILD_PROTECTION).build();
        var file = done(office.raise(NOOR_OF_POLICE, id, proposal));
        assertThat(file.table().seats()).extracting(Seat::organisation).containsExactly(POLICE, CHILD_PROTECTION);
        assertThat(file.table().seats()).extracting(Seat::kind).containsExactly("POLICE", "CHILD_PROTECTION");
    }

    @Test
    void the_same_case_again_is_the_one_that_is_there() {
        var first = done(office.raise(NOOR_OF_POLICE, id, aProposal().build()));
        var again = done(office.raise(NOOR_OF_POLICE, id, aProposal().build()));
        assertThat(again).isEqualTo(first);
        assertThat(office.cases.events()).hasSize(1);
    }
}
