package nl.ketenkaart.cases.planning;

import static nl.ketenkaart.cases.Cast.BRAM_OF_PROBATION;
import static nl.ketenkaart.cases.Cast.JORIS_THE_SECRETARY;
import static nl.ketenkaart.cases.Cast.KEES_THE_AUDITOR;
import static nl.ketenkaart.cases.Cast.LIESBETH_THE_CHAIR;
import static nl.ketenkaart.cases.Cast.NOOR_OF_POLICE;
import static nl.ketenkaart.cases.Cast.PIETER_WHO_CHAIRS_ELSEWHERE;
import static nl.ketenkaart.cases.Cast.POLICE;
import static nl.ketenkaart.cases.Cast.PROSECUTION;
import static nl.ketenkaart.cases.Cast.person;
import static nl.ketenkaart.cases.Office.done;
import static nl.ketenkaart.cases.Office.pointers;
import static nl.ketenkaart.cases.Office.refused;
import static nl.ketenkaart.cases.ProposalFixture.aProposal;
import static nl.ketenkaart.cases.RulingFixture.aRuling;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.CONFLICT;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.FORBIDDEN;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.INVALID;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.NOT_THERE;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.STALE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.ketenkaart.cases.Cast;
import nl.ketenkaart.cases.Office;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.deliberation.DecisionId;
import nl.ketenkaart.cases.planning.PlanSession.Slot;
import nl.ketenkaart.cases.session.Agenda;
import nl.ketenkaart.cases.session.SessionEvent.AgendaSet;
import nl.ketenkaart.cases.session.SessionEvent.SessionPlanned;
import nl.ketenkaart.cases.session.SessionId;
import nl.ketenkaart.cases.session.Status;
import org.junit.jupiter.api.Test;

class PlanningASessionTest {
    private final Office office = new Office();
    private final SessionId id = new SessionId(Cast.id("session"));

    @Test
    void who_is_neither_secretary_nor_chair_may_not_plan() {
        refused(office.plan(NOOR_OF_POLICE, id, PROSECUTION), FORBIDDEN);
        refused(office.plan(person(POLICE, "sem", "secretary"), id, PROSECUTION), FORBIDDEN);
    }

    @Test
    void a_session_that_ends_before_it_starts_and_that_no_prosecution_leads_is_refused_for_both() {
        var slot = new Slot(Office.TUESDAY, Office.TUESDAY, "Utrecht", POLICE, false);
        var handler = new PlanSessionHandler(office.sessions, Cast.DIRECTORY, office.clock);
        assertThat(pointers(refused(handler.handle(new PlanSession(JORIS_THE_SECRETARY, id, slot)), INVALID)))
                .containsExactly("/endsAt", "/chairOrganisation");
    }

    @Test
    void the_secretary_plans_a_session_once() {
        assertThat(done(office.plan(JORIS_THE_SECRETARY, id, PROSECUTION)).status())
                .isEqualTo(Status.PLANNED);
        done(office.plan(JORIS_THE_SECRETARY, id, PROSECUTION));
        assertThat(office.sessions.events()).hasSize(1);
        assertThat(office.sessions.events().getFirst()).isInstanceOf(SessionPlanned.class);
    }

    @Test
    void for_others_than_who_planned_it_the_session_is_not_there() {
        var planned = office.planned();
        refused(office.setAgenda(PIETER_WHO_CHAIRS_ELSEWHERE, planned), NOT_THERE);
        refused(office.setAgenda(BRAM_OF_PROBATION, planned), NOT_THERE);
        refused(office.setAgenda(KEES_THE_AUDITOR, planned), NOT_THERE);
        refused(office.setAgenda(JORIS_THE_SECRETARY, new SessionId(UUID.randomUUID())), NOT_THERE);
    }

    @Test
    void a_professional_of_the_prosecution_may_not_set_the_agenda() {
        refused(office.setAgenda(person(PROSECUTION, "mila", "professional"), office.planned()), FORBIDDEN);
    }

    @Test
    void a_case_at_whose_table_one_does_not_sit_is_not_there() {
        var elsewhere = new CaseId(UUID.randomUUID());
        done(office.raise(NOOR_OF_POLICE, elsewhere, aProposal().table().build()));
        refused(office.setAgenda(JORIS_THE_SECRETARY, office.planned(), elsewhere), NOT_THERE);
        refused(office.setAgenda(JORIS_THE_SECRETARY, office.planned(), new CaseId(UUID.randomUUID())), NOT_THERE);
    }

    @Test
    void a_case_that_is_not_there_hides_that_another_cannot_be_put_there() {
        refused(
                office.setAgenda(JORIS_THE_SECRETARY, office.planned(), office.raised(), new CaseId(UUID.randomUUID())),
                NOT_THERE);
    }

    @Test
    void a_case_that_is_not_being_deepened_cannot_be_put_on_an_agenda() {
        assertThat(refused(office.setAgenda(JORIS_THE_SECRETARY, office.planned(), office.raised()), CONFLICT)
                        .detail())
                .contains("RAISED")
                .contains("DEEPENING");
    }

    @Test
    void a_fourth_case_is_one_too_many() {
        var planned = office.planned();
        var four = new CaseId[] {office.deepening(), office.deepening(), office.deepening(), office.deepening()};
        assertThat(refused(office.setAgenda(JORIS_THE_SECRETARY, planned, four), CONFLICT)
                        .detail())
                .contains("at most three");
        done(office.setAgenda(JORIS_THE_SECRETARY, planned, four[0], four[1], four[2]));
    }

    @Test
    void a_case_is_on_an_agenda_once() {
        var about = office.deepening();
        assertThat(pointers(refused(office.setAgenda(JORIS_THE_SECRETARY, office.planned(), about, about), INVALID)))
                .containsExactly("/items/1/caseId");
    }

    @Test
    void who_acted_on_an_earlier_agenda_is_told_so() {
        var planned = office.planned();
        done(office.setAgenda(LIESBETH_THE_CHAIR, planned, office.deepening()));
        var handler = new SetAgendaHandler(office.sessions, office.cases, office.clock);
        refused(handler.handle(new SetAgenda(JORIS_THE_SECRETARY, planned, List.of(), seen -> seen == 0)), STALE);
        done(handler.handle(new SetAgenda(JORIS_THE_SECRETARY, planned, List.of(), seen -> seen == 1)));
    }

    @Test
    void the_agenda_is_set_as_a_whole() {
        var planned = office.planned();
        var first = office.deepening();
        done(office.setAgenda(JORIS_THE_SECRETARY, planned, first));
        var second = office.deepening();
        var session = done(office.setAgenda(LIESBETH_THE_CHAIR, planned, second, first));
        var items =
                List.of(new Agenda.Item(second, "Where is she safe?"), new Agenda.Item(first, "Where is she safe?"));
        assertThat(session.agenda()).isEqualTo(new Agenda(2, items));
        assertThat(office.sessions.events().getLast()).isEqualTo(new AgendaSet(planned, items, Cast.NOW));
    }

    @Test
    void a_case_that_was_decided_meanwhile_may_stay() {
        var planned = office.planned();
        var about = office.interpreted();
        done(office.setAgenda(JORIS_THE_SECRETARY, planned, about));
        done(office.decide(
                LIESBETH_THE_CHAIR,
                about,
                new DecisionId(UUID.randomUUID()),
                aRuling().build()));
        done(office.setAgenda(JORIS_THE_SECRETARY, planned, about, office.deepening()));
    }
}
