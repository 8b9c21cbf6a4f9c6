package nl.ketenkaart.cases.sitting;

import static nl.ketenkaart.cases.Cast.CHILD_PROTECTION;
import static nl.ketenkaart.cases.Cast.JORIS_THE_SECRETARY;
import static nl.ketenkaart.cases.Cast.LIESBETH_THE_CHAIR;
import static nl.ketenkaart.cases.Cast.NOBODY;
import static nl.ketenkaart.cases.Cast.PIETER_WHO_CHAIRS_ELSEWHERE;
import static nl.ketenkaart.cases.Cast.PROSECUTION;
import static nl.ketenkaart.cases.Cast.SAFE_HOME;
import static nl.ketenkaart.cases.Office.done;
import static nl.ketenkaart.cases.Office.pointers;
import static nl.ketenkaart.cases.Office.refused;
import static nl.ketenkaart.cases.RulingFixture.aRuling;
import static nl.ketenkaart.cases.session.Conclusion.Outcome.DECIDED;
import static nl.ketenkaart.cases.session.Conclusion.Outcome.RE_AGENDAED;
import static nl.ketenkaart.cases.sitting.ChangeStatus.Step.CLOSED;
import static nl.ketenkaart.cases.sitting.ChangeStatus.Step.IN_PROGRESS;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.CONFLICT;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.FORBIDDEN;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.INVALID;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.NOT_THERE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.cases.Cast;
import nl.ketenkaart.cases.Office;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.deliberation.DecisionId;
import nl.ketenkaart.cases.seating.ExcludeParticipant;
import nl.ketenkaart.cases.seating.ExcludeParticipantHandler;
import nl.ketenkaart.cases.session.Conclusion;
import nl.ketenkaart.cases.session.Conclusion.Action;
import nl.ketenkaart.cases.session.Session;
import nl.ketenkaart.cases.session.SessionEvent.AgendaItemConcluded;
import nl.ketenkaart.cases.session.SessionEvent.AttendanceRecorded;
import nl.ketenkaart.cases.session.SessionEvent.SessionClosed;
import nl.ketenkaart.cases.session.SessionEvent.SessionOpened;
import nl.ketenkaart.cases.session.SessionId;
import nl.ketenkaart.cases.table.Exclusion;
import nl.ketenkaart.cases.table.ExclusionId;
import nl.ketenkaart.platform.aggregate.Event;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HoldingASessionTest {
    private final Office office = new Office();
    private final CaseId about = office.interpreted();
    private final SessionId planned = office.planned();

    @Test
    void the_secretary_records_attendance_but_does_not_open() {
        done(attend(JORIS_THE_SECRETARY, planned, PROSECUTION));
        refused(office.change(JORIS_THE_SECRETARY, planned, IN_PROGRESS), FORBIDDEN);
    }

    @Test
    void for_a_chair_elsewhere_the_session_is_not_there() {
        refused(attend(PIETER_WHO_CHAIRS_ELSEWHERE, planned, PROSECUTION), NOT_THERE);
        refused(office.change(PIETER_WHO_CHAIRS_ELSEWHERE, planned, IN_PROGRESS), NOT_THERE);
        refused(conclude(PIETER_WHO_CHAIRS_ELSEWHERE, planned, reAgendaed(null)), NOT_THERE);
    }

    @Test
    void an_unknown_organisation_attends_nothing() {
        assertThat(pointers(refused(attend(JORIS_THE_SECRETARY, planned, PROSECUTION, NOBODY), INVALID)))
                .containsExactly("/organisations/1");
    }

    @Test
    void a_session_cannot_be_closed_before_it_was_opened_nor_opened_again() {
        assertThat(refused(office.change(LIESBETH_THE_CHAIR, planned, CLOSED), CONFLICT)
                        .detail())
                .isEqualTo("The session is PLANNED. To close it is possible while it is IN_PROGRESS."
                        + " Possible now: set the agenda, record attendance, open it.");
        done(office.change(LIESBETH_THE_CHAIR, planned, IN_PROGRESS));
        done(office.change(LIESBETH_THE_CHAIR, planned, CLOSED));
        assertThat(refused(office.change(LIESBETH_THE_CHAIR, planned, IN_PROGRESS), CONFLICT)
                        .detail())
                .contains("Possible now: note a lesson.");
    }

    @Test
    void after_it_was_opened_the_agenda_stays_and_after_it_was_closed_attendance_too() {
        done(office.change(LIESBETH_THE_CHAIR, planned, IN_PROGRESS));
        refused(office.setAgenda(JORIS_THE_SECRETARY, planned, about), CONFLICT);
        done(attend(LIESBETH_THE_CHAIR, planned, PROSECUTION));
        done(office.change(LIESBETH_THE_CHAIR, planned, CLOSED));
        refused(attend(LIESBETH_THE_CHAIR, planned, CHILD_PROTECTION), CONFLICT);
    }

    @Test
    void a_session_is_attended_opened_and_closed_each_once() {
        for (var twice = 0; twice < 2; twice++) {
            done(attend(LIESBETH_THE_CHAIR, planned, PROSECUTION));
        }
        for (var twice = 0; twice < 2; twice++) {
            done(office.change(LIESBETH_THE_CHAIR, planned, IN_PROGRESS));
        }
        for (var twice = 0; twice < 2; twice++) {
            done(office.change(LIESBETH_THE_CHAIR, planned, CLOSED));
        }
        assertThat(office.sessions.events().stream().skip(1))
                .containsExactly(
                        new AttendanceRecorded(planned, List.of(PROSECUTION), Cast.NOW),
                        new SessionOpened(planned, Cast.NOW),
                        new SessionClosed(planned, null, Cast.NOW));
    }

    @Test
    void an_outcome_needs_a_session_in_progress() {
        done(office.setAgenda(JORIS_THE_SECRETARY, planned, about));
        refused(conclude(LIESBETH_THE_CHAIR, planned, reAgendaed(null)), CONFLICT);
    }

    @Test
    void a_case_that_is_not_on_the_agenda_has_no_outcome() {
        var session = office.inProgressAbout(office.deepening());
        refused(conclude(LIESBETH_THE_CHAIR, session, reAgendaed(null)), NOT_THERE);
    }

    @Test
    void for_a_chair_who_is_kept_out_of_the_case_it_is_not_there() {
        var session = office.inProgressAbout(about);
        var exclusion = new Exclusion(
                new ExclusionId(UUID.randomUUID()), null, LIESBETH_THE_CHAIR.subject(), "Lives next door.");
        done(new ExcludeParticipantHandler(office.cases, Cast.DIRECTORY, office.clock)
                .handle(new ExcludeParticipant(LIESBETH_THE_CHAIR, about, exclusion)));
        refused(conclude(LIESBETH_THE_CHAIR, session, reAgendaed(null)), NOT_THERE);
        done(conclude(JORIS_THE_SECRETARY, session, reAgendaed(null)));
    }

    @Test
    void an_action_is_for_who_sits_at_the_table_and_a_next_session_is_one() {
        var session = office.inProgressAbout(about);
        var conclusion = new Conclusion(
                about,
                RE_AGENDAED,
                "Wait.",
                List.of(action(CHILD_PROTECTION), action(SAFE_HOME)),
                new SessionId(UUID.randomUUID()));
        assertThat(pointers(refused(conclude(LIESBETH_THE_CHAIR, session, conclusion), INVALID)))
                .containsExactly("/actions/1/organisation", "/nextSession");
    }

    @Test
    void the_chair_re_agendas_a_case_with_the_reason_the_actions_and_the_next_session() {
        var session = office.inProgressAbout(about);
        var friday = office.planned(Office.slot(Office.FRIDAY, PROSECUTION, false));
        done(conclude(LIESBETH_THE_CHAIR, session, reAgendaed(friday)));
        var concluded = (AgendaItemConcluded) lastEvent();
        assertThat(concluded.outcome()).isEqualTo(RE_AGENDAED);
        assertThat(concluded.actions()).extracting(Action::organisation).containsExactly(CHILD_PROTECTION);
        assertThat(concluded.nextSession()).isEqualTo(friday);
    }

    @Test
    void the_same_outcome_again_changes_nothing_and_another_is_refused() {
        var session = office.inProgressAbout(about);
        done(conclude(LIESBETH_THE_CHAIR, session, reAgendaed(null)));
        var first = lastEvent();
        done(conclude(JORIS_THE_SECRETARY, session, reAgendaed(null)));
        assertThat(lastEvent()).isEqualTo(first);
        refused(
                conclude(LIESBETH_THE_CHAIR, session, new Conclusion(about, DECIDED, "After all.", List.of(), null)),
                CONFLICT);
    }

    @Test
    void that_a_case_was_decided_may_be_recorded_after_the_decision() {
        var session = office.inProgressAbout(about);
        done(office.decide(
                LIESBETH_THE_CHAIR,
                about,
                new DecisionId(UUID.randomUUID()),
                aRuling().build()));
        done(conclude(LIESBETH_THE_CHAIR, session, new Conclusion(about, DECIDED, "Confidence.", List.of(), null)));
    }

    private Conclusion reAgendaed(@Nullable SessionId next) {
        return new Conclusion(about, RE_AGENDAED, "Wait for the guardian.", List.of(action(CHILD_PROTECTION)), next);
    }

    private static Action action(OrganisationId organisation) {
        return new Action(
                UUID.randomUUID(), organisation, "Request provisional guardianship", LocalDate.parse("2026-09-28"));
    }

    private Result<Session> attend(Caller by, SessionId session, OrganisationId... organisations) {
        return new RecordAttendanceHandler(office.sessions, Cast.DIRECTORY, office.clock)
                .handle(new RecordAttendance(by, session, List.of(organisations)));
    }

    private Result<Session> conclude(Caller by, SessionId session, Conclusion conclusion) {
        return new ConcludeItemHandler(office.sessions, office.cases, office.clock)
                .handle(new ConcludeItem(by, session, conclusion));
    }

    private Event lastEvent() {
        return office.sessions.events().getLast();
    }
}
