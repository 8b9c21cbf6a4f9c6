package nl.ketenkaart.privacy.retention.web;

import java.time.LocalDate;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.sealing.Tokens;
import nl.ketenkaart.platform.web.Lookup;
import nl.ketenkaart.privacy.retention.ReadRetentionReports;
import nl.ketenkaart.privacy.retention.ReadRetentionReports.Answer;
import nl.ketenkaart.privacy.retention.ReadRetentionReports.Page;
import nl.ketenkaart.privacy.retention.RetentionReports;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RetentionReportController {
    private static final int LIMIT = 20;
    private static final int MOST = 100;
    private final ReadRetentionReports reading;
    private final Tokens tokens;

    RetentionReportController(RetentionReports reports, Tokens tokens) {
        this.reading = new ReadRetentionReports(reports);
        this.tokens = tokens;
    }

    @GetMapping(path = "/v1/retention-reports", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Page> list(Lookup lookup) {
        var before = before(lookup);
        return switch (reading.handle(lookup.caller(), before, limit(lookup))) {
            case Answer.Shown(var page) ->
                ResponseEntity.ok()
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .header(HttpHeaders.VARY, "Authorization")
                        .body(new Page(page.items(), sealed(lookup, page.next())));
            case Answer.Refused(var refusal) -> throw new ProblemException(HttpStatus.FORBIDDEN, refusal.detail());
        };
    }

    private @Nullable LocalDate before(Lookup lookup) {
        var cursor = lookup.query().get("cursor");
        return cursor == null
                ? null
                : tokens.open(contextOf(lookup), cursor)
                        .map(LocalDate::parse)
                        .orElseThrow(
                                () -> ProblemException.fault("query:cursor", "was not given out for this question"));
    }

    private @Nullable String sealed(Lookup lookup, @Nullable String next) {
        return next == null ? null : tokens.seal(contextOf(lookup), next);
    }

    private static String contextOf(Lookup lookup) {
        return lookup.path() + "|" + lookup.caller().organisation();
    }

    private static int limit(Lookup lookup) {
        var text = lookup.query().get("limit");
        var limit = text == null ? LIMIT : number(text);
        if (limit < 1 || limit > MOST) {
            throw ProblemException.fault("query:limit", "is no number from 1 to " + MOST);
        }
        return limit;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
