package nl.ketenkaart.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.ketenkaart.cases.session.Session;
import nl.ketenkaart.cases.session.SessionEvent;
import nl.ketenkaart.cases.session.SessionId;
import nl.ketenkaart.cases.session.Sessions;
import nl.ketenkaart.platform.aggregate.Event;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Position;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;

public final class InMemorySessions implements Sessions {
    private final Map<SessionId, Session> sessions = new HashMap<>();
    private final List<Event> events = new ArrayList<>();

    @Override
    public Optional<Session> find(SessionId id) {
        return Optional.ofNullable(sessions.get(id));
    }

    @Override
    public List<SessionId> leftOpen(Instant at) {
        return sessions.values().stream()
                .filter(session -> Optional.ofNullable(session.endsByItselfAt())
                        .filter(end -> !end.isAfter(at))
                        .isPresent())
                .map(Session::sessionId)
                .toList();
    }

    @Override
    public Result<Session> add(Session session, SessionEvent planned) {
        if (sessions.putIfAbsent(session.sessionId(), session) == null) {
            events.add(planned);
        }
        return done(sessions.get(session.sessionId()));
    }

    @Override
    public Result<Session> change(SessionId id, Function<Session, Outcome<Session>> verb) {
        return find(id).map(verb)
                .map(outcome -> switch (outcome) {
                    case Outcome.Refused<Session>(var refusal) -> Result.<Session>refused(refusal);
                    case Outcome.Unchanged<Session>(var session) -> done(session);
                    case Outcome.Changed<Session>(var session, var happened) -> {
                        sessions.put(id, session);
                        events.addAll(happened);
                        yield done(session);
                    }
                })
                .orElseGet(() -> Result.refused(Refusal.notThere()));
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    private Result<Session> done(Session session) {
        var id = session.sessionId().value();
        return new Result.Done<>(session, new Position("case-events.v1", id, id, events.size()));
    }
}
