package nl.ketenkaart.privacy.logbook.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.sealing.Tokens;
import nl.ketenkaart.platform.web.Lookup;
import nl.ketenkaart.privacy.logbook.ReadProcessingLog;
import nl.ketenkaart.privacy.logbook.ReadProcessingLog.Answer;
import nl.ketenkaart.privacy.logbook.ReadProcessingLog.Asked;
import nl.ketenkaart.privacy.logbook.ReadProcessingLog.Page;
import nl.ketenkaart.privacy.logbook.ReadProcessingLog.Question;
import nl.ketenkaart.privacy.logbook.ReadProcessingLog.Range;
import nl.ketenkaart.privacy.logbook.ReadProcessingLog.Subject;
import nl.ketenkaart.privacy.terms.PersonId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
class ProcessingLogController {
    private static final int MOST_NAMES = 20;
    private static final String TRACE = "[0-9a-f]{32}";
    private static final String UUIDS = "[0-9a-fA-F-]{36}";
    private static final String PSEUDONYM = "[A-Za-z0-9_-]{22}";
    private static final String URI = "https?://[A-Za-z0-9./_-]{1,200}";
    private final ReadProcessingLog reading;
    private final Tokens tokens;
    private final JsonMapper mapper;

    ProcessingLogController(ReadProcessingLog reading, Tokens tokens, JsonMapper mapper) {
        this.reading = reading;
        this.tokens = tokens;
        this.mapper = mapper;
    }

    @GetMapping(path = "/v1/processing-log", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> lines(Lookup lookup) {
        var query = new Reading(lookup, tokens);
        var question = new Question(
                query.optional("trace", text -> matching(text, TRACE)),
                query.optional("activity", text -> matching(text, URI)),
                Objects.requireNonNullElse(query.optional("person", ProcessingLogController::subjects), List.of()),
                query.optional("from", ProcessingLogController::instant),
                query.optional("to", ProcessingLogController::instant));
        if (!lookup.query().containsKey("trace")
                && !lookup.query().containsKey("activity")
                && !lookup.query().containsKey("person")) {
            query.fault("query:trace", "is missing: at least one of trace, activity and person is given");
        }
        var range = new Range(query.after(), query.limit());
        query.end();
        var asked = new Asked(lookup.caller(), Recorded.flow(lookup));
        return switch (Recorded.of(() -> reading.handle(question, range, asked))) {
            case Answer.Shown(var page) ->
                Recorded.ok(mapper.writeValueAsBytes(new Page(page.items(), query.next(page.next()))));
            case Answer.Refused(var refusal) -> throw new ProblemException(HttpStatus.FORBIDDEN, refusal.detail());
        };
    }

    private static String matching(String text, String pattern) {
        if (!text.matches(pattern)) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    private static List<Subject> subjects(String text) {
        var all = text.split(",", -1);
        if (all.length > MOST_NAMES) {
            throw new IllegalArgumentException();
        }
        return Stream.of(all).map(ProcessingLogController::subject).distinct().toList();
    }

    /** By the person's id, or by the pseudonym that the log's lines bear. */
    private static Subject subject(String text) {
        return text.matches(UUIDS)
                ? new Subject.Known(new PersonId(UUID.fromString(text)))
                : new Subject.Named(matching(text, PSEUDONYM));
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
