package nl.ketenkaart.cases.sitting;

import nl.ketenkaart.cases.session.Lesson;
import nl.ketenkaart.cases.session.SessionId;
import nl.ketenkaart.platform.identity.Caller;

/** Note what a session taught. */
public record NoteLesson(Caller by, SessionId sessionId, Lesson lesson) {}
