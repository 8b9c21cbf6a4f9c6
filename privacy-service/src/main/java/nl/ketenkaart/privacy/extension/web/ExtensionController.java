package nl.ketenkaart.privacy.extension.web;

import java.time.LocalDate;
import java.util.List;
import nl.ketenkaart.platform.answer.Reply;
import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.web.Awaiting;
import nl.ketenkaart.platform.web.Lookup;
import nl.ketenkaart.platform.web.Submission;
import nl.ketenkaart.platform.web.Writes;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.extension.ExtendRetention;
import nl.ketenkaart.privacy.extension.ExtendRetentionHandler;
import nl.ketenkaart.privacy.extension.LookAtRetention;
import nl.ketenkaart.privacy.extension.RetentionView;
import nl.ketenkaart.privacy.retention.Retention;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Purpose;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ExtensionController {
    private static final String PATH = "/v1/cases/{caseId}/retention";
    private static final String PURPOSE = "Processing-Purpose";
    private final Writes writes;
    private final Awaiting awaiting;
    private final ExtendRetentionHandler extending;
    private final LookAtRetention looking;

    ExtensionController(Writes writes, Awaiting awaiting, ExtendRetentionHandler extending, LookAtRetention looking) {
        this.writes = writes;
        this.awaiting = awaiting;
        this.extending = extending;
        this.looking = looking;
    }

    private record Extended(int number, LocalDate until) {
        static Extended of(Retention retention) {
            return new Extended(
                    retention.extensions().size(), retention.extendedUntil().orElseThrow());
        }
    }

    @PostMapping(PATH + "/extensions")
    ResponseEntity<byte[]> extend(Submission submission, @PathVariable CaseId caseId) {
        return writes.post(
                submission,
                ExtendRetention.class,
                extending::faults,
                (id, command) -> Reply.of(
                        extending.handle(caseId, submission.caller(), command), done -> Reply.ok(Extended.of(done))));
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RetentionView> read(Lookup lookup, @PathVariable CaseId caseId) {
        if (lookup.header(PURPOSE).flatMap(Purpose::named).isEmpty()) {
            throw ProblemException.fault(
                    "header:" + PURPOSE, "is missing or unknown: one of " + List.of(Purpose.values()));
        }
        awaiting.await(lookup.awaits());
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, "Authorization, Processing-Purpose")
                .body(found(lookup, caseId));
    }

    private RetentionView found(Lookup lookup, CaseId caseId) {
        var trace = lookup.trace();
        var flow = new Flow(trace.traceId(), trace.spanId(), trace.parentSpanId());
        try {
            return looking.handle(new LookAtRetention.Asked(caseId, lookup.caller(), flow))
                    .orElseThrow(() -> new ProblemException(Problem.notFound()));
        } catch (Disclosures.NotRecorded e) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE, "The processing log cannot be written; nothing was given away.");
        }
    }
}
