package nl.ketenkaart.cases.sitting;

import static nl.ketenkaart.cases.Cast.CHILD_PROTECTION;
import static nl.ketenkaart.cases.Cast.JORIS_THE_SECRETARY;
import static nl.ketenkaart.cases.Cast.LIESBETH_THE_CHAIR;
import static nl.ketenkaart.cases.Cast.NOOR_OF_POLICE;
import static nl.ketenkaart.cases.Cast.PIETER_WHO_CHAIRS_ELSEWHERE;
import static nl.ketenkaart.cases.Cast.PROSECUTION;
import static nl.ketenkaart.cases.Cast.PROSECUTION_ELSEWHERE;
import static nl.ketenkaart.cases.Office.FRIDAY;
import static nl.ketenkaart.cases.Office.TUESDAY;
import static nl.ketenkaart.cases.Office.done;
import static nl.ketenkaart.cases.Office.pointers;
import static nl.ketenkaart.cases.Office.refused;
import static nl.ketenkaart.cases.Office.slot;
import static nl.ketenkaart.cases.ProposalFixture.aProposal;
import static nl.ketenkaart.cases.session.Conclusion.Outcome.DECIDED;
import static nl.ketenkaart.cases.session.Conclusion.Outcome.RE_AGENDAED;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.CONFLICT;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.INVALID;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.cases.Cast;
import nl.ketenkaart.cases.Office;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.report.Urgency;
import nl.ketenkaart.cases.session.Conclusion;
import nl.ketenkaart.cases.session.Conclusion.Action;
import nl.ketenkaart.cases.session.Conclusion.Outcome;
import nl.ketenkaart.cases.session.Session;
import nl.ketenkaart.cases.session.SessionEvent.AgendaItemConcluded;
import nl.ketenkaart.cases.session.SessionId;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import org.junit.jupiter.api.Test;

class ReAgendaingACaseTest {
    private final Office office = new Office();
    private final CaseId about = amber();
    private final SessionId friday = office.planned(slot(FRIDAY, PROSECUTION, false));

    @Test
    void a_next_session_must_be_one_that_joris_knows() {
        var elsewhere = new SessionId(UUID.randomUUID());
        done(office.plan(PIETER_WHO_CHAIRS_ELSEWHERE, elsewhere, slot(FRIDAY, PROSECUTION_ELSEWHERE, false)));
        assertThat(faults(elsewhere)).containsExactly("/nextSession");
        assertThat(faults(new SessionId(UUID.randomUUID()))).containsExactly("/nextSession");
    }

    @Test
    void a_next_session_must_be_later() {
        assertThat(faults(office.planned(slot(TUESDAY, PROSECUTION, false)))).containsExactly("/nextSession");
        assertThat(faults(office.planned(slot(TUESDAY.minus(Duration.ofDays(4)), PROSECUTION, false))))
                .containsExactly("/nextSession");
    }

    @Test
    void a_case_that_is_decided_has_no_next_session() {
        assertThat(pointers(refused(conclude(now(), DECIDED, friday), INVALID))).containsExactly("/nextSession");
    }

    @Test
    void a_next_session_with_three_cases_has_no_room() {
        done(office.setAgenda(JORIS_THE_SECRETARY, friday, office.deepening(), office.deepening(), office.deepening()));
        assertThat(conflict(friday).detail()).contains("three cases");
    }

    @Test
    void a_next_session_on_whose_agenda_the_case_stands_already_has_room_for_it() {
        done(office.setAgenda(JORIS_THE_SECRETARY, friday, office.deepening(), office.deepening(), about));
        done(conclude(now(), RE_AGENDAED, friday));
    }

    @Test
    void a_next_session_that_has_begun_takes_no_case_any_more() {
        done(office.change(LIESBETH_THE_CHAIR, friday, ChangeStatus.Step.IN_PROGRESS));
        assertThat(conflict(friday).detail()).contains("begun");
    }

    @Test
    void an_extra_session_is_no_next_one_for_a_case_that_can_wait() {
        assertThat(conflict(office.planned(slot(FRIDAY.plusSeconds(60), PROSECUTION, true)))
                        .detail())
                .contains("RED cases only");
    }

    @Test
    void a_case_is_re_agendaed_five_times_each_with_its_reason_its_actions_and_its_next_session() {
        var session = now();
        for (var time = 1; time <= 5; time++) {
            var next = office.planned(slot(FRIDAY.plus(Duration.ofDays(7L * (time - 1))), PROSECUTION, false));
            done(conclude(session, RE_AGENDAED, next));
            done(office.setAgenda(JORIS_THE_SECRETARY, next, about));
            done(office.change(LIESBETH_THE_CHAIR, next, ChangeStatus.Step.IN_PROGRESS));
            session = next;
        }
        assertThat(office.sessions.events())
                .filteredOn(AgendaItemConcluded.class::isInstance)
                .hasSize(5);
    }

    private CaseId amber() {
        var id = new CaseId(Cast.id("amber"));
        done(office.raise(NOOR_OF_POLICE, id, aProposal().urgency(Urgency.AMBER).build()));
        office.accept(id);
        return id;
    }

    private SessionId now() {
        return office.inProgressAbout(about);
    }

    private List<String> faults(SessionId next) {
        return pointers(refused(conclude(now(), RE_AGENDAED, next), INVALID));
    }

    private Refusal conflict(SessionId next) {
        return refused(conclude(now(), RE_AGENDAED, next), CONFLICT);
    }

    private Result<Session> conclude(SessionId session, Outcome outcome, SessionId next) {
        var action =
                new Action(UUID.randomUUID(), CHILD_PROTECTION, "Find the safety plan", LocalDate.parse("2026-09-24"));
        var conclusion = new Conclusion(about, outcome, "No sight of the safety plan.", List.of(action), next);
        return new ConcludeItemHandler(office.sessions, office.cases, office.clock)
                .handle(new ConcludeItem(JORIS_THE_SECRETARY, session, conclusion));
    }
}
