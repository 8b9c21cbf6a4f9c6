package nl.ketenkaart.privacy.holding.web;

import java.util.UUID;
import java.util.function.Supplier;
import nl.ketenkaart.platform.answer.Reply;
import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.sealing.Tokens;
import nl.ketenkaart.platform.web.Awaiting;
import nl.ketenkaart.platform.web.Lookup;
import nl.ketenkaart.platform.web.Submission;
import nl.ketenkaart.platform.web.Writes;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.disclosure.LoggedLines;
import nl.ketenkaart.privacy.holding.DecidePart;
import nl.ketenkaart.privacy.holding.DecidePartHandler;
import nl.ketenkaart.privacy.holding.LookAtParts;
import nl.ketenkaart.privacy.holding.LookAtParts.Answer;
import nl.ketenkaart.privacy.holding.LookAtParts.Asked;
import nl.ketenkaart.privacy.holding.LookAtParts.Page;
import nl.ketenkaart.privacy.holding.PartView;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PartController {
    private static final String PATH = "/v1/subject-access-reports/parts";
    private final Writes writes;
    private final Awaiting awaiting;
    private final Tokens tokens;
    private final LookAtParts looking;
    private final DecidePartHandler deciding;

    PartController(Writes writes, Awaiting awaiting, Tokens tokens, LookAtParts looking, DecidePartHandler deciding) {
        this.writes = writes;
        this.awaiting = awaiting;
        this.tokens = tokens;
        this.looking = looking;
        this.deciding = deciding;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Page> list(Lookup lookup) {
        var range = PartQuery.range(lookup, tokens);
        awaiting.await(lookup.awaits());
        return switch (recorded(() -> looking.handle(range, asked(lookup)))) {
            case Answer.Shown(var page) -> ok(new Page(page.items(), PartQuery.next(lookup, tokens, page.next())));
            case Answer.Refused(var refusal) -> throw new ProblemException(HttpStatus.FORBIDDEN, refusal.detail());
        };
    }

    @GetMapping(path = PATH + "/{partId}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PartView> read(Lookup lookup, @PathVariable UUID partId) {
        PartQuery.mustSayWhy(lookup);
        awaiting.await(lookup.awaits());
        return recorded(() -> looking.handle(partId, asked(lookup)))
                .map(PartController::ok)
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    @PutMapping(PATH + "/{partId}/decision")
    ResponseEntity<byte[]> decide(Submission submission, @PathVariable UUID partId) {
        var caller = submission.caller();
        return writes.put(
                submission,
                DecidePart.class,
                command -> deciding.faults(partId, caller, command),
                command ->
                        recorded(() -> Reply.of(deciding.handle(partId, caller, command), done -> Reply.noContent())));
    }

    private static Asked asked(Lookup lookup) {
        var trace = lookup.trace();
        return new Asked(lookup.caller(), new Flow(trace.traceId(), trace.spanId(), trace.parentSpanId()));
    }

    private static <A> A recorded(Supplier<A> answer) {
        try {
            return answer.get();
        } catch (Disclosures.NotRecorded e) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE, "The processing log cannot be written; nothing was given away.");
        } catch (LoggedLines.NotWhole e) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE, "The processing log is not as it was written; nothing is decided.");
        }
    }

    private static <B> ResponseEntity<B> ok(B body) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, "Authorization, Processing-Purpose")
                .body(body);
    }
}
