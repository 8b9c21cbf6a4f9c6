package nl.ketenkaart.cases.sitting;

import java.time.Clock;
import nl.ketenkaart.cases.session.Session;
import nl.ketenkaart.cases.session.SessionCommand;
import nl.ketenkaart.cases.session.SessionEvent.SessionClosed;
import nl.ketenkaart.cases.session.SessionEvent.SessionOpened;
import nl.ketenkaart.cases.session.Sessions;
import nl.ketenkaart.cases.session.Status;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;

/** Opens and closes by the chair. */
public final class ChangeStatusHandler {
    private final Sessions sessions;
    private final Clock clock;

    public ChangeStatusHandler(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    public Result<Session> handle(ChangeStatus command) {
        return sessions.change(command.sessionId(), session -> switch (command.step()) {
            case IN_PROGRESS -> open(session, command);
            case CLOSED -> close(session, command);
        });
    }

    private Outcome<Session> open(Session session, ChangeStatus command) {
        return session.attempt(
                SessionCommand.OPEN, command.by(), before -> before.status() == Status.IN_PROGRESS, this::opened);
    }

    private Outcome<Session> opened(Session session) {
        var at = clock.instant();
        return at.isBefore(session.plan().overAt())
                ? Outcome.changed(session.in(Status.IN_PROGRESS), new SessionOpened(session.sessionId(), at))
                : Outcome.refused(Refusal.conflict("The time of this session is over. Plan another."));
    }

    private Outcome<Session> close(Session session, ChangeStatus command) {
        return session.attempt(
                SessionCommand.CLOSE,
                command.by(),
                before -> before.status() == Status.CLOSED,
                before -> Outcome.changed(
                        before.in(Status.CLOSED), new SessionClosed(before.sessionId(), null, clock.instant())));
    }
}
