package nl.ketenkaart.cases.sitting;

import nl.ketenkaart.cases.session.Conclusion;
import nl.ketenkaart.cases.session.SessionId;
import nl.ketenkaart.platform.identity.Caller;

/** Record what a session came to in one case. */
public record ConcludeItem(Caller by, SessionId sessionId, Conclusion conclusion) {}
