package nl.ketenkaart.cases.sitting;

import nl.ketenkaart.cases.session.SessionId;
import nl.ketenkaart.platform.identity.Caller;

/** Open a session, or close it. */
public record ChangeStatus(Caller by, SessionId sessionId, Step step) {

    /** Where it goes. */
    public enum Step {
        IN_PROGRESS,
        CLOSED
    }
}
