package nl.ketenkaart.cases.sitting;

import java.time.Clock;
import java.util.List;
import nl.ketenkaart.cases.session.Lesson;
import nl.ketenkaart.cases.session.Session;
import nl.ketenkaart.cases.session.SessionCommand;
import nl.ketenkaart.cases.session.SessionEvent.LessonNoted;
import nl.ketenkaart.cases.session.Sessions;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationDirectory;

/** Notes what who attended learnt, from the moment the session was opened, as long as it takes. */
public final class NoteLessonHandler {
    private final Sessions sessions;
    private final OrganisationDirectory organisations;
    private final Clock clock;

    public NoteLessonHandler(Sessions sessions, OrganisationDirectory organisations, Clock clock) {
        this.sessions = sessions;
        this.organisations = organisations;
        this.clock = clock;
    }

    public Result<Session> handle(NoteLesson command) {
        var lesson = command.lesson();
        return sessions.change(
                command.sessionId(),
                session -> session.attempt(
                        SessionCommand.NOTE_LESSON,
                        command.by(),
                        before -> before.knows(lesson.lessonId()),
                        before -> note(before, lesson)));
    }

    private Outcome<Session> note(Session session, Lesson lesson) {
        var about = lesson.about();
        if (about != null && organisations.find(about).isEmpty()) {
            var fault = new Fault("/organisation", "is not an organisation of the partnership");
            return Outcome.refused(Refusal.invalid(List.of(fault)));
        }
        var noted = new LessonNoted(
                session.sessionId(),
                lesson.lessonId(),
                lesson.organisation(),
                lesson.kind(),
                lesson.text(),
                about,
                clock.instant());
        return Outcome.changed(session.with(lesson), noted);
    }
}
