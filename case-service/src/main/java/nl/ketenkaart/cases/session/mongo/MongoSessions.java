package nl.ketenkaart.cases.session.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.ketenkaart.cases.session.Session;
import nl.ketenkaart.cases.session.SessionEvent;
import nl.ketenkaart.cases.session.SessionId;
import nl.ketenkaart.cases.session.Sessions;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.event.Naming;
import nl.ketenkaart.platform.store.Aggregates;
import nl.ketenkaart.platform.store.Stores;
import org.springframework.stereotype.Component;

/** A document per session, with its outbox. */
@Component
final class MongoSessions implements Sessions {
    private final Aggregates<Session> sessions;

    MongoSessions(Stores stores) {
        sessions = stores.aggregates("sessions", "case-events.v1", Session.class, Naming.of("nl.ketenkaart.cases"))
                .lookedAtAgain(Session::endsByItselfAt);
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return sessions.find(id.value());
    }

    @Override
    public List<SessionId> leftOpen(Instant at) {
        return sessions.dueAt(at).stream().map(SessionId::new).toList();
    }

    @Override
    public Result<Session> add(Session session, SessionEvent planned) {
        var id = session.sessionId().value();
        return sessions.create(id, id, session.plan().organisation(), session, List.of(planned));
    }

    @Override
    public Result<Session> change(SessionId id, Function<Session, Outcome<Session>> verb) {
        return sessions.change(id.value(), verb);
    }
}
