package nl.ketenkaart.cases.planning;

import java.util.List;
import nl.ketenkaart.cases.session.Agenda;
import nl.ketenkaart.cases.session.SessionId;
import nl.ketenkaart.platform.aggregate.Precondition;
import nl.ketenkaart.platform.identity.Caller;

/**
 * Say which cases a session is about, all of them.
 *
 * @param seen which revision of the agenda the caller acted on
 */
public record SetAgenda(Caller by, SessionId sessionId, List<Agenda.Item> items, Precondition seen) {
    public SetAgenda {
        items = List.copyOf(items);
    }
}
