package nl.ketenkaart.cases.sitting.web;

import nl.ketenkaart.cases.session.Lesson;
import nl.ketenkaart.cases.session.LessonId;
import nl.ketenkaart.cases.session.SessionId;
import nl.ketenkaart.cases.sitting.NoteLesson;
import nl.ketenkaart.cases.sitting.NoteLessonHandler;
import nl.ketenkaart.platform.answer.Reply;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.web.Submission;
import nl.ketenkaart.platform.web.Writes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class LessonController {
    private final Writes writes;
    private final NoteLessonHandler handler;

    LessonController(Writes writes, NoteLessonHandler handler) {
        this.writes = writes;
        this.handler = handler;
    }

    record Body(Lesson.Kind kind, String text, @Nullable OrganisationId organisation) {

        Lesson lesson(LessonId id, OrganisationId by) {
            return new Lesson(id, by, kind, text, organisation);
        }
    }

    record Noted(SessionId sessionId, LessonId lessonId) {}

    /** It has no path of its own; it is read with its session. */
    @PostMapping("/v1/sessions/{sessionId}/lessons")
    ResponseEntity<byte[]> note(@PathVariable SessionId sessionId, Submission submission) {
        return writes.post(submission, Body.class, (id, body) -> {
            var lesson = body.lesson(new LessonId(id), submission.caller().organisation());
            return Reply.of(
                    handler.handle(new NoteLesson(submission.caller(), sessionId, lesson)),
                    session -> Reply.created(
                            "/v1/sessions/" + sessionId.value(), new Noted(sessionId, lesson.lessonId())));
        });
    }
}
