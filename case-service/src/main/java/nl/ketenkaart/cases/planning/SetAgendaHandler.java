package nl.ketenkaart.cases.planning;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.ketenkaart.cases.casefile.Attempt;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.casefile.Cases;
import nl.ketenkaart.cases.lifecycle.Command;
import nl.ketenkaart.cases.session.Agenda;
import nl.ketenkaart.cases.session.Plan;
import nl.ketenkaart.cases.session.Session;
import nl.ketenkaart.cases.session.SessionCommand;
import nl.ketenkaart.cases.session.SessionEvent.AgendaSet;
import nl.ketenkaart.cases.session.Sessions;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;

/** Sets the agenda: cases that are being deepened or followed up, at whose table the caller sits, at most three. */
public final class SetAgendaHandler {
    private final Sessions sessions;
    private final Cases cases;
    private final Clock clock;

    public SetAgendaHandler(Sessions sessions, Cases cases, Clock clock) {
        this.sessions = sessions;
        this.cases = cases;
        this.clock = clock;
    }

    public Result<Session> handle(SetAgenda command) {
        return sessions.change(
                command.sessionId(),
                session -> session.attempt(
                        SessionCommand.SET_AGENDA, command.by(), none -> false, before -> set(before, command)));
    }

    /** What is wrong with the items, whatever the cases. */
    public List<Fault> faults(List<Agenda.Item> items) {
        var seen = new HashSet<CaseId>();
        return IntStream.range(0, items.size())
                .filter(i -> !seen.add(items.get(i).caseId()))
                .mapToObj(i -> new Fault("/items/" + i + "/caseId", "is on this agenda before"))
                .toList();
    }

    private Outcome<Session> set(Session session, SetAgenda command) {
        var at = clock.instant();
        return refusal(session, command, at)
                .<Outcome<Session>>map(Outcome::refused)
                .orElseGet(() -> Outcome.changed(
                        session.discussing(command.items()), new AgendaSet(session.sessionId(), command.items(), at)));
    }

    private Optional<Refusal> refusal(Session session, SetAgenda command, Instant at) {
        if (!command.seen().holds(session.agenda().revision())) {
            return Optional.of(Refusal.stale());
        }
        if (Agenda.tooLong(command.items())) {
            return Optional.of(Refusal.conflict("A session has at most three cases. Plan another for the others."));
        }
        var faults = faults(command.items());
        return faults.isEmpty()
                ? added(session, command)
                        .flatMap(
                                id -> refusal(id, session.plan(), new Attempt(Command.PUT_ON_AGENDA, command.by(), at)))
                        .min(comparing(Refusal::kind))
                : Optional.of(Refusal.invalid(faults));
    }

    /** A case that is on the agenda already may stay there, however far it has come. */
    private static Stream<CaseId> added(Session session, SetAgenda command) {
        return command.items().stream()
                .map(Agenda.Item::caseId)
                .filter(id -> !session.agenda().has(id));
    }

    private Stream<Refusal> refusal(CaseId id, Plan plan, Attempt attempt) {
        var file = cases.find(id);
        return file.isEmpty()
                ? Stream.of(Refusal.notThere())
                : file.get().refusal(attempt).or(() -> canWait(file.get(), plan)).stream();
    }

    private static Optional<Refusal> canWait(Case file, Plan plan) {
        return plan.takes(file.report().urgency())
                ? Optional.empty()
                : Optional.of(
                        Refusal.conflict("An extra session takes RED cases only. Put the others on a regular one."));
    }
}
