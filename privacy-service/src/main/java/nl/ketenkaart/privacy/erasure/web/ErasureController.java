package nl.ketenkaart.privacy.erasure.web;

import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.answer.Reply;
import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.trace.Trace;
import nl.ketenkaart.platform.web.Awaiting;
import nl.ketenkaart.platform.web.Lookup;
import nl.ketenkaart.platform.web.Submission;
import nl.ketenkaart.platform.web.Writes;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.erasure.EraseCase;
import nl.ketenkaart.privacy.erasure.EraseCaseHandler;
import nl.ketenkaart.privacy.erasure.EraseCaseHandler.Asked;
import nl.ketenkaart.privacy.erasure.Erasure;
import nl.ketenkaart.privacy.terms.CaseId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ErasureController {
    private static final String PATH = "/v1/cases/{caseId}/erasure";
    private final Writes writes;
    private final Awaiting awaiting;
    private final EraseCaseHandler handler;

    ErasureController(Writes writes, Awaiting awaiting, EraseCaseHandler handler) {
        this.writes = writes;
        this.awaiting = awaiting;
        this.handler = handler;
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> erase(Submission submission, @PathVariable CaseId caseId) {
        var asked = new Asked(caseId, submission.caller(), flow(submission.trace()));
        return writes.post(submission, EraseCase.class, (id, command) -> reply(asked, command));
    }

    private Reply reply(Asked asked, EraseCase command) {
        try {
            return switch (handler.handle(asked, command.ground())) {
                case Outcome.Changed<Erasure>(var erasure, var events) ->
                    Reply.ok(ErasureView.of(erasure, asked.caller().organisation()));
                case Outcome.Unchanged<Erasure>(var erasure) ->
                    Reply.ok(ErasureView.of(erasure, asked.caller().organisation()));
                case Outcome.Refused<Erasure>(var refusal) -> Reply.refused(refusal);
            };
        } catch (Disclosures.NotRecorded e) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE, "The processing log cannot be written; nothing was erased.");
        }
    }

    @DeleteMapping(PATH)
    ResponseEntity<byte[]> takeBack(Submission submission, @PathVariable CaseId caseId) {
        var asked = new Asked(caseId, submission.caller(), flow(submission.trace()));
        return writes.delete(
                submission, () -> handler.takeBack(asked).map(Reply::refused).orElseGet(Reply::noContent));
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ErasureView> read(Lookup lookup, @PathVariable CaseId caseId) {
        awaiting.await(lookup.awaits());
        return handler.look(new Asked(caseId, lookup.caller(), flow(lookup.trace())))
                .map(erasure -> ResponseEntity.ok()
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .header(HttpHeaders.VARY, "Authorization")
                        .body(ErasureView.of(erasure, lookup.caller().organisation())))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private static Flow flow(Trace trace) {
        return new Flow(trace.traceId(), trace.spanId(), trace.parentSpanId());
    }
}
