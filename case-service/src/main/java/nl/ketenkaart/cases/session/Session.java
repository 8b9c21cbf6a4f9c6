package nl.ketenkaart.cases.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.lifecycle.Capacity;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * A session. The secretary plans it and puts cases on its agenda; attendance is recorded before it begins or while it lasts;
 * the chair opens it; what it comes to is recorded case by case; the chair closes it. Each verb is a handler of its own, and
 * none of them comes past {@link #attempt}.
 *
 * @param attendance who is there
 */
public record Session(
        SessionId sessionId,
        Plan plan,
        Status status,
        Agenda agenda,
        List<OrganisationId> attendance,
        List<Conclusion> conclusions) {
    public Session {
        attendance = List.copyOf(attendance);
        conclusions = List.copyOf(conclusions);
    }

    public static Session planned(SessionId id, Plan plan) {
        return new Session(id, plan, Status.PLANNED, Agenda.EMPTY, List.of(), List.of());
    }

    /**
     * Does something, unless it is refused: first whoever may not know of the session, then who may not do this, then what
     * the session's status does not allow.
     *
     * @param alreadySo whether it was done before; then nothing changes, and the answer is that of the first time
     */
    public Outcome<Session> attempt(
            SessionCommand command, Caller by, Predicate<Session> alreadySo, Function<Session, Outcome<Session>> verb) {
        var barred = isThereFor(by) ? command.forbiddenTo(Capacity.of(by)) : Optional.of(Refusal.notThere());
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        if (alreadySo.test(this)) {
            return Outcome.unchanged(this);
        }
        return command.refusedWhile(status)
                .<Outcome<Session>>map(Outcome::refused)
                .orElseGet(() -> verb.apply(this));
    }

    /** Whether the caller may know that it is planned: who planned it, and who leads it. An auditor has no part in it. */
    public boolean isThereFor(Caller caller) {
        return (caller.organisation().equals(plan.organisation())
                        || caller.organisation().equals(plan.chairOrganisation()))
                && Capacity.hasAPart(caller);
    }

    public boolean concluded(Conclusion conclusion) {
        return conclusions.stream().anyMatch(conclusion::sameAs);
    }

    public Optional<Conclusion> conclusionOn(CaseId caseId) {
        return conclusions.stream()
                .filter(conclusion -> conclusion.caseId().equals(caseId))
                .findFirst();
    }

    public Session discussing(List<Agenda.Item> items) {
        return new Session(sessionId, plan, status, agenda.next(items), attendance, conclusions);
    }

    public Session attendedBy(List<OrganisationId> organisations) {
        return new Session(sessionId, plan, status, agenda, organisations, conclusions);
    }

    public Session in(Status next) {
        return new Session(sessionId, plan, next, agenda, attendance, conclusions);
    }

    public Session with(Conclusion conclusion) {
        var all = Stream.concat(conclusions.stream(), Stream.of(conclusion)).toList();
        return new Session(sessionId, plan, status, agenda, attendance, all);
    }
}
