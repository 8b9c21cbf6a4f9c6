package nl.ketenkaart.cases.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;

/** All sessions. May be called from any thread; what is done is durable together with its events, or nothing is. */
public interface Sessions {

    Optional<Session> find(SessionId id);

    /** Sessions in progress that should have ended by themselves by then, a few at a time. */
    List<SessionId> leftOpen(Instant at);

    /** Adds a new session; is it there already, that one is the answer and nothing changes. */
    Result<Session> add(Session session, SessionEvent planned);

    /**
     * Applies a verb to the session as it is now, and once more whenever another writer came first.
     *
     * @return refused as not there when there is no such session
     */
    Result<Session> change(SessionId id, Function<Session, Outcome<Session>> verb);
}
