package nl.ketenkaart.cases.session;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.lifecycle.Capacity;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A session. The secretary plans it and puts cases on its agenda; attendance is recorded before it begins or while it lasts;
 * the chair opens it; what it comes to is recorded case by case; the chair closes it, or it ends by itself an hour after its
 * planned end. Who was there notes what was learnt. Each verb is a handler of its own, and none of them comes past
 * {@link #attempt}.
 *
 * @param attendance who is there
 */
public record Session(
        SessionId sessionId,
        Plan plan,
        Status status,
        Agenda agenda,
        List<OrganisationId> attendance,
        List<Conclusion> conclusions,
        List<Lesson> lessons) {
    public Session {
        attendance = List.copyOf(attendance);
        conclusions = List.copyOf(conclusions);
        lessons = List.copyOf(lessons);
    }

    public static Session planned(SessionId id, Plan plan) {
        return new Session(id, plan, Status.PLANNED, Agenda.EMPTY, List.of(), List.of(), List.of());
    }

    /**
     * Does something, unless it is refused: first whoever may not know of the session, then who may not do this, then what
     * the session's status does not allow.
     *
     * @param alreadySo whether it was done before; then nothing changes, and the answer is that of the first time
     */
    public Outcome<Session> attempt(
            SessionCommand command, Caller by, Predicate<Session> alreadySo, Function<Session, Outcome<Session>> verb) {
        var barred = isThereFor(by) ? command.forbiddenTo(capacitiesOf(by)) : Optional.of(Refusal.notThere());
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

    /** Whether the caller may know of it: who planned it, who leads it, and who attends. An auditor has no part in it. */
    public boolean isThereFor(Caller caller) {
        return (organisedBy(caller.organisation()) || attendance.contains(caller.organisation()))
                && Capacity.hasAPart(caller);
    }

    private boolean organisedBy(OrganisationId organisation) {
        return organisation.equals(plan.organisation()) || organisation.equals(plan.chairOrganisation());
    }

    /** What the caller is here: the chair and the secretary are those who organise it. */
    private Set<Capacity> capacitiesOf(Caller caller) {
        var capacities = EnumSet.noneOf(Capacity.class);
        if (organisedBy(caller.organisation())) {
            capacities.addAll(Capacity.of(caller));
        }
        if (attendance.contains(caller.organisation()) && !Capacity.of(caller).isEmpty()) {
            capacities.add(Capacity.ATTENDEE);
        }
        return capacities;
    }

    /** When nobody need close it any more; null while it is not in progress. */
    public @Nullable Instant endsByItselfAt() {
        return status == Status.IN_PROGRESS ? plan.overAt() : null;
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
        return new Session(sessionId, plan, status, agenda.next(items), attendance, conclusions, lessons);
    }

    public Session attendedBy(List<OrganisationId> organisations) {
        return new Session(sessionId, plan, status, agenda, organisations, conclusions, lessons);
    }

    public Session in(Status next) {
        return new Session(sessionId, plan, next, agenda, attendance, conclusions, lessons);
    }

    public Session with(Conclusion conclusion) {
        var all = Stream.concat(conclusions.stream(), Stream.of(conclusion)).toList();
        return new Session(sessionId, plan, status, agenda, attendance, all, lessons);
    }

    public Session with(Lesson lesson) {
        var all = Stream.concat(lessons.stream(), Stream.of(lesson)).toList();
        return new Session(sessionId, plan, status, agenda, attendance, conclusions, all);
    }

    public boolean knows(LessonId id) {
        return lessons.stream().anyMatch(lesson -> lesson.lessonId().equals(id));
    }
}
