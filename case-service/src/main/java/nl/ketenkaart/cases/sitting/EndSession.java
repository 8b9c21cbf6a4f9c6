package nl.ketenkaart.cases.sitting;

import nl.ketenkaart.cases.session.SessionId;

/** End a session that nobody closed in time. */
public record EndSession(SessionId sessionId) {}
