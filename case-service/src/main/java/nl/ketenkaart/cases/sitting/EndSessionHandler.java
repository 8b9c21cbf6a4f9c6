package nl.ketenkaart.cases.sitting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.ketenkaart.cases.session.Session;
import nl.ketenkaart.cases.session.SessionEvent.SessionClosed;
import nl.ketenkaart.cases.session.SessionId;
import nl.ketenkaart.cases.session.Sessions;
import nl.ketenkaart.cases.session.Status;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;

/** Ends what was left open, once: whoever comes second, the chair or another instance, finds it closed and changes nothing. */
public final class EndSessionHandler {
    private final Sessions sessions;
    private final Clock clock;

    public EndSessionHandler(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Those that are left open now. */
    public List<SessionId> leftOpen() {
        return sessions.leftOpen(clock.instant());
    }

    public Result<Session> handle(EndSession command) {
        var at = clock.instant();
        return sessions.change(
                command.sessionId(),
                session -> isOver(session, at)
                        ? Outcome.changed(session.in(Status.CLOSED), new SessionClosed(session.sessionId(), true, at))
                        : Outcome.unchanged(session));
    }

    private static boolean isOver(Session session, Instant at) {
        var end = session.endsByItselfAt();
        return end != null && !at.isBefore(end);
    }
}
