package nl.ketenkaart.cases.sitting;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.ketenkaart.cases.casefile.Attempt;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.Cases;
import nl.ketenkaart.cases.lifecycle.Command;
import nl.ketenkaart.cases.session.Session;
import nl.ketenkaart.cases.session.SessionCommand;
import nl.ketenkaart.cases.session.SessionEvent.AgendaItemConcluded;
import nl.ketenkaart.cases.session.Sessions;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;

/** Records the outcome of an item, once; whoever gets an action sits at that case's table. */
public final class ConcludeItemHandler {
    private final Sessions sessions;
    private final Cases cases;
    private final Clock clock;

    public ConcludeItemHandler(Sessions sessions, Cases cases, Clock clock) {
        this.sessions = sessions;
        this.cases = cases;
        this.clock = clock;
    }

    public Result<Session> handle(ConcludeItem command) {
        return sessions.change(
                command.sessionId(),
                session -> session.attempt(
                        SessionCommand.CONCLUDE,
                        command.by(),
                        before -> before.concluded(command.conclusion()),
                        before -> conclude(before, command)));
    }

    private Outcome<Session> conclude(Session session, ConcludeItem command) {
        var at = clock.instant();
        var conclusion = command.conclusion();
        return refusal(session, command, at)
                .<Outcome<Session>>map(Outcome::refused)
                .orElseGet(() -> Outcome.changed(
                        session.with(conclusion),
                        new AgendaItemConcluded(
                                session.sessionId(),
                                conclusion.caseId(),
                                conclusion.outcome(),
                                conclusion.reason(),
                                conclusion.actions(),
                                conclusion.nextSession(),
                                at)));
    }

    private Optional<Refusal> refusal(Session session, ConcludeItem command, Instant at) {
        var caseId = command.conclusion().caseId();
        var file = cases.find(caseId);
        if (file.isEmpty() || !session.agenda().has(caseId)) {
            return Optional.of(Refusal.notThere());
        }
        var refused = file.get().refusal(new Attempt(Command.CONCLUDE, command.by(), at));
        if (refused.isPresent()) {
            return refused;
        }
        if (session.conclusionOn(caseId).isPresent()) {
            return Optional.of(
                    Refusal.conflict("This item has another outcome already. Put the case on a next agenda."));
        }
        var next = NextSession.of(command.conclusion(), command.by(), sessions);
        var full = next.refusal(file.get());
        if (full.isPresent()) {
            return full;
        }
        var faults = faults(command, file.get(), at);
        next.fault(session).ifPresent(faults::add);
        return faults.isEmpty() ? Optional.empty() : Optional.of(Refusal.invalid(faults));
    }

    private static List<Fault> faults(ConcludeItem command, Case file, Instant at) {
        var faults = new ArrayList<Fault>();
        var actions = command.conclusion().actions();
        for (var i = 0; i < actions.size(); i++) {
            if (!file.table().holds(actions.get(i).organisation(), at)) {
                faults.add(new Fault("/actions/" + i + "/organisation", "does not sit at this table; seat it first"));
            }
        }
        return faults;
    }
}
