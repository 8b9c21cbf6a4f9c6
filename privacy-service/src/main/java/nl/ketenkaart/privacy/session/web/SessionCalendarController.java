package nl.ketenkaart.privacy.session.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.platform.web.Awaiting;
import nl.ketenkaart.platform.web.Lookup;
import nl.ketenkaart.privacy.card.LookIntoCase.Asked;
import nl.ketenkaart.privacy.session.LookAtSessions;
import nl.ketenkaart.privacy.session.LookAtSessions.Range;
import nl.ketenkaart.privacy.session.SessionView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sessions that concern the caller's organisation, for its calendar: decided and recorded as every look at sessions. */
@RestController
class SessionCalendarController {
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");
    private static final Duration BACK = Duration.ofDays(30);
    private static final int PAGE = 50;
    private final LookAtSessions looking;
    private final Awaiting awaiting;
    private final SessionQuery query;
    private final SessionAnswers answers;
    private final Clock clock;

    SessionCalendarController(
            LookAtSessions looking, Awaiting awaiting, SessionQuery query, SessionAnswers answers, Clock clock) {
        this.looking = looking;
        this.awaiting = awaiting;
        this.query = query;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping(path = "/v1/sessions/calendar", produces = "text/calendar")
    ResponseEntity<byte[]> calendar(Lookup lookup) {
        awaiting.await(lookup.awaits());
        return answers.recorded(() -> ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(SessionCalendar.of(since(clock.instant().minus(BACK), query.overview(lookup)))));
    }

    /** Newest first, page by page, as far back as they are wanted. */
    private List<SessionView> since(Instant first, Asked asked) {
        var wanted = new ArrayList<SessionView>();
        @Nullable String after = "";
        while (after != null) {
            var page = looking.handle(new Range(after, PAGE), asked);
            page.sessions().stream()
                    .takeWhile(session -> !session.startsAt().isBefore(first))
                    .forEach(wanted::add);
            var ended = page.sessions().stream()
                    .anyMatch(session -> session.startsAt().isBefore(first));
            after = ended ? null : page.next();
        }
        return wanted;
    }
}
