package nl.ketenkaart.privacy.session.web;

import java.util.List;
import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.web.Awaiting;
import nl.ketenkaart.platform.web.Lookup;
import nl.ketenkaart.privacy.session.LookAtSessions;
import nl.ketenkaart.privacy.session.SessionId;
import nl.ketenkaart.privacy.session.SessionView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SessionController {
    private final LookAtSessions looking;
    private final Awaiting awaiting;
    private final SessionQuery query;
    private final SessionAnswers answers;

    SessionController(LookAtSessions looking, Awaiting awaiting, SessionQuery query, SessionAnswers answers) {
        this.looking = looking;
        this.awaiting = awaiting;
        this.query = query;
        this.answers = answers;
    }

    private record SessionList(
            List<SessionView> items, @Nullable String next) {}

    @GetMapping(path = "/v1/sessions/{sessionId}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> session(Lookup lookup, @PathVariable SessionId sessionId) {
        var asked = query.asked(lookup);
        awaiting.await(lookup.awaits());
        return answers.recorded(() -> looking.handle(sessionId, asked)
                .map(view -> answers.ok(lookup, view))
                .orElseThrow(() -> new ProblemException(Problem.notFound())));
    }

    @GetMapping(path = "/v1/sessions", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> sessions(Lookup lookup) {
        var asked = query.asked(lookup);
        var range = query.range(lookup);
        awaiting.await(lookup.awaits());
        return answers.recorded(() -> {
            var page = looking.handle(range, asked);
            var next = page.next();
            return answers.ok(
                    lookup, new SessionList(page.sessions(), next == null ? null : query.cursor(lookup, next)));
        });
    }
}
