package nl.ketenkaart.cases;

import static nl.ketenkaart.cases.Cast.CHILD_PROTECTION;
import static nl.ketenkaart.cases.Cast.DIRECTORY;
import static nl.ketenkaart.cases.Cast.JORIS_THE_SECRETARY;
import static nl.ketenkaart.cases.Cast.LIESBETH_THE_CHAIR;
import static nl.ketenkaart.cases.Cast.NOOR_OF_POLICE;
import static nl.ketenkaart.cases.Cast.PROSECUTION;
import static nl.ketenkaart.cases.Cast.SAMIRA_OF_CHILD_PROTECTION;
import static nl.ketenkaart.cases.ProposalFixture.BINTA;
import static nl.ketenkaart.cases.ProposalFixture.MOTHER;
import static nl.ketenkaart.cases.ProposalFixture.aProposal;
import static nl.ketenkaart.cases.RulingFixture.aRuling;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.casefile.Triage;
import nl.ketenkaart.cases.closing.CloseCase;
import nl.ketenkaart.cases.closing.CloseCaseHandler;
import nl.ketenkaart.cases.closing.ReopenCase;
import nl.ketenkaart.cases.closing.ReopenCaseHandler;
import nl.ketenkaart.cases.closing.StayOfErasure;
import nl.ketenkaart.cases.consulting.NoteConsultation;
import nl.ketenkaart.cases.consulting.NoteConsultationHandler;
import nl.ketenkaart.cases.deciding.DecideCase;
import nl.ketenkaart.cases.deciding.DecideCase.Resolution;
import nl.ketenkaart.cases.deciding.DecideCaseHandler;
import nl.ketenkaart.cases.deliberation.DecisionId;
import nl.ketenkaart.cases.deliberation.InterpretationId;
import nl.ketenkaart.cases.deliberation.Pattern;
import nl.ketenkaart.cases.deliberation.Picture;
import nl.ketenkaart.cases.deliberation.Picture.Safety;
import nl.ketenkaart.cases.direction.AnswerAppointment;
import nl.ketenkaart.cases.direction.AnswerAppointmentHandler;
import nl.ketenkaart.cases.direction.AppointDirector;
import nl.ketenkaart.cases.direction.AppointDirector.Appointment;
import nl.ketenkaart.cases.direction.AppointDirectorHandler;
import nl.ketenkaart.cases.ending.Closure;
import nl.ketenkaart.cases.ending.ClosureId;
import nl.ketenkaart.cases.ending.ReopeningId;
import nl.ketenkaart.cases.followup.Duties;
import nl.ketenkaart.cases.informing.RecordNotice;
import nl.ketenkaart.cases.informing.RecordNoticeHandler;
import nl.ketenkaart.cases.interpreting.InterpretCase;
import nl.ketenkaart.cases.interpreting.InterpretCaseHandler;
import nl.ketenkaart.cases.involving.AddPerson;
import nl.ketenkaart.cases.involving.AddPersonHandler;
import nl.ketenkaart.cases.involving.CorrectPerson;
import nl.ketenkaart.cases.involving.CorrectPersonHandler;
import nl.ketenkaart.cases.involving.Correction;
import nl.ketenkaart.cases.planning.PlanSession;
import nl.ketenkaart.cases.planning.PlanSession.Slot;
import nl.ketenkaart.cases.planning.PlanSessionHandler;
import nl.ketenkaart.cases.planning.SetAgenda;
import nl.ketenkaart.cases.planning.SetAgendaHandler;
import nl.ketenkaart.cases.raising.RaiseCase;
import nl.ketenkaart.cases.raising.RaiseCase.Proposal;
import nl.ketenkaart.cases.raising.RaiseCaseHandler;
import nl.ketenkaart.cases.report.Notice;
import nl.ketenkaart.cases.report.Person;
import nl.ketenkaart.cases.report.PersonId;
import nl.ketenkaart.cases.session.Agenda;
import nl.ketenkaart.cases.session.Session;
import nl.ketenkaart.cases.session.SessionId;
import nl.ketenkaart.cases.sitting.ChangeStatus;
import nl.ketenkaart.cases.sitting.ChangeStatus.Step;
import nl.ketenkaart.cases.sitting.ChangeStatusHandler;
import nl.ketenkaart.cases.table.Consultation.Elsewhere;
import nl.ketenkaart.cases.table.ConsultationId;
import nl.ketenkaart.cases.triage.TriageCase;
import nl.ketenkaart.cases.triage.TriageCaseHandler;
import nl.ketenkaart.platform.aggregate.Event;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;

/** Where the plain tests do their work: everything in memory, a clock of their own, and cases brought as far as needed. */
public final class Office {
    /** The first regular slot after now, and the one after it. */
    public static final Instant TUESDAY = Instant.parse("2026-09-22T12:45:00Z");

    public static final Instant FRIDAY = Instant.parse("2026-09-25T12:45:00Z");
    public final InMemoryCases cases = new InMemoryCases();
    /** Cases of which something was destroyed. */
    public final Set<CaseId> destroyed = new HashSet<>();
    /** Attempts that keep a case from being destroyed. */
    public final Set<UUID> stays = new HashSet<>();

    private final class Staying implements StayOfErasure {
        @Override
        public boolean begin(CaseId caseId, UUID token, ReopeningId reopening, Instant at) {
            return !destroyed.contains(caseId) && stays.add(token);
        }

        @Override
        public void lift(CaseId caseId, UUID token) {
            stays.remove(token);
        }
    }

    public final InMemorySessions sessions = new InMemorySessions();
    /** What was heard of duties, in whatever case. */
    public Duties duties = Duties.NONE;

    public final Hands clock = new Hands(Cast.NOW);

    public Result<Case> raise(Caller by, CaseId id, Proposal proposal) {
        return new RaiseCaseHandler(cases, (caseId, year) -> "MN-" + year + "-00042", DIRECTORY, clock)
                .handle(new RaiseCase(by, id, proposal));
    }

    public Result<Case> triage(Caller by, CaseId id, Triage triage) {
        return new TriageCaseHandler(cases, clock).handle(new TriageCase(by, id, triage));
    }

    public Result<Case> appoint(Caller by, CaseId id, OrganisationId organisation) {
        return appoint(by, id, new Appointment(organisation, null, null));
    }

    public Result<Case> appoint(Caller by, CaseId id, Appointment appointment) {
        return new AppointDirectorHandler(cases, clock).handle(new AppointDirector(by, id, appointment));
    }

    public Result<Case> handOver(Caller by, CaseId id, OrganisationId to, String openMatters) {
        return appoint(by, id, new Appointment(to, null, openMatters));
    }

    public Result<Case> answer(Caller by, CaseId id, boolean accepted) {
        return new AnswerAppointmentHandler(cases, clock)
                .handle(new AnswerAppointment(by, id, accepted, accepted ? null : "The family is not ours."));
    }

    public Result<Case> add(Caller by, CaseId id, Person person) {
        return new AddPersonHandler(cases, clock).handle(new AddPerson(by, id, person));
    }

    public Result<Case> correct(Caller by, CaseId id, PersonId person, Correction correction) {
        return new CorrectPersonHandler(cases, clock).handle(new CorrectPerson(by, id, person, correction));
    }

    public Result<Case> record(Caller by, CaseId id, Notice notice) {
        return new RecordNoticeHandler(cases, clock).handle(new RecordNotice(by, id, notice));
    }

    public Result<Case> note(Caller by, CaseId id, ConsultationId consultation) {
        var elsewhere = new Elsewhere("Veiligheidshuis", "The municipality", LocalDate.parse("2026-09-29"));
        return new NoteConsultationHandler(cases, clock).handle(new NoteConsultation(by, id, consultation, elsewhere));
    }

    public Result<Case> close(Caller by, CaseId id, Closure.Words words) {
        return new CloseCaseHandler(cases, caseId -> duties, clock)
                .handle(new CloseCase(by, id, new ClosureId(UUID.randomUUID()), words));
    }

    public Result<Case> reopen(Caller by, CaseId id, ReopeningId reopening) {
        return new ReopenCaseHandler(cases, new Staying(), clock)
                .handle(new ReopenCase(by, id, reopening, "A new arrest."));
    }

    public Result<Case> decide(Caller by, CaseId id, DecisionId decision, Resolution resolution) {
        return new DecideCaseHandler(cases, DIRECTORY, clock).handle(new DecideCase(by, id, decision, resolution));
    }

    /** Says that everybody is in the same phase. */
    public Result<Case> interpret(Caller by, CaseId id, InterpretationId interpretation, PersonId... persons) {
        var safety = Arrays.stream(persons)
                .map(person -> new Safety(person, Picture.Phase.SAFE_ENOUGH, "The school keeps an eye."))
                .toList();
        var picture = new Picture("Is she safe?", List.of(Pattern.CHILD_NEGLECT), null, safety, List.of());
        return new InterpretCaseHandler(cases, clock).handle(new InterpretCase(by, id, interpretation, picture));
    }

    public Result<Session> plan(Caller by, SessionId id, OrganisationId chair) {
        return plan(by, id, slot(TUESDAY, chair, false));
    }

    public Result<Session> plan(Caller by, SessionId id, Slot slot) {
        return new PlanSessionHandler(sessions, DIRECTORY, clock).handle(new PlanSession(by, id, slot));
    }

    public Result<Session> setAgenda(Caller by, SessionId id, CaseId... about) {
        var items = Arrays.stream(about)
                .map(caseId -> new Agenda.Item(caseId, "Where is she safe?"))
                .toList();
        return new SetAgendaHandler(sessions, cases, clock).handle(new SetAgenda(by, id, items, seen -> true));
    }

    public Result<Session> change(Caller by, SessionId id, Step step) {
        return new ChangeStatusHandler(sessions, clock).handle(new ChangeStatus(by, id, step));
    }

    /** Noor of the police raised it; the prosecution, child protection, probation and Halt sit at the table too. */
    public CaseId raised() {
        var id = new CaseId(UUID.randomUUID());
        done(raise(NOOR_OF_POLICE, id, aProposal().build()));
        return id;
    }

    public CaseId deepening() {
        var id = raised();
        accept(id);
        return id;
    }

    public void accept(CaseId id) {
        done(triage(LIESBETH_THE_CHAIR, id, new Triage(Triage.Outcome.ACCEPTED, "A child at risk.")));
    }

    /** Child protection directs it. */
    public CaseId directed() {
        var id = deepening();
        done(appoint(LIESBETH_THE_CHAIR, id, CHILD_PROTECTION));
        done(answer(SAMIRA_OF_CHILD_PROTECTION, id, true));
        return id;
    }

    /** Of everybody it is said how safe they are. */
    public CaseId interpreted() {
        var id = directed();
        done(interpret(SAMIRA_OF_CHILD_PROTECTION, id, new InterpretationId(UUID.randomUUID()), MOTHER, BINTA));
        return id;
    }

    public CaseId decided() {
        var id = interpreted();
        done(decide(
                LIESBETH_THE_CHAIR,
                id,
                new DecisionId(UUID.randomUUID()),
                aRuling().build()));
        return id;
    }

    /** On the Tuesday after now. */
    public SessionId planned() {
        return planned(slot(TUESDAY, PROSECUTION, false));
    }

    public SessionId planned(Slot slot) {
        var id = new SessionId(UUID.randomUUID());
        done(plan(JORIS_THE_SECRETARY, id, slot));
        return id;
    }

    public static Slot slot(Instant startsAt, OrganisationId chair, boolean extra) {
        return new Slot(startsAt, startsAt.plus(Duration.ofMinutes(75)), "Paardenveld, Utrecht", chair, extra);
    }

    public SessionId inProgressAbout(CaseId... about) {
        var id = planned();
        done(setAgenda(JORIS_THE_SECRETARY, id, about));
        done(change(LIESBETH_THE_CHAIR, id, Step.IN_PROGRESS));
        return id;
    }

    public Case file(CaseId id) {
        return cases.find(id).orElseThrow();
    }

    public Session session(SessionId id) {
        return sessions.find(id).orElseThrow();
    }

    public Event lastEvent() {
        return cases.events().getLast();
    }

    public static <S> S done(Result<S> result) {
        assertThat(result).isInstanceOf(Result.Done.class);
        return ((Result.Done<S>) result).state();
    }

    public static Refusal refused(Result<?> result, Refusal.Kind kind) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        var refusal = ((Result.Refused<?>) result).refusal();
        assertThat(refusal.kind()).as(refusal.detail()).isEqualTo(kind);
        return refusal;
    }

    public static List<String> pointers(Refusal refusal) {
        return refusal.faults().stream().map(fault -> fault.pointer()).toList();
    }
}
