package nl.ketenkaart.context.contribution.web;

import java.util.Optional;
import nl.ketenkaart.context.casetable.Admission;
import nl.ketenkaart.context.casetable.CaseId;
import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.web.Awaiting;
import nl.ketenkaart.platform.web.Submission;
import nl.ketenkaart.platform.web.Writes;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * Many contributions from a partner's own system, a line each. Nothing is done before all lines are there and counted; then each is
 * done by itself and answered as soon as it is, in their order. Who hangs up half-way sends the same again: what was done is
 * answered as the first time.
 */
@RestController
class BatchController {
    private final Writes writes;
    private final Awaiting awaiting;
    private final Admission admission;
    private final BatchLines lines;

    BatchController(Writes writes, Awaiting awaiting, Admission admission, BatchLines lines) {
        this.writes = writes;
        this.awaiting = awaiting;
        this.admission = admission;
        this.lines = lines;
    }

    @PostMapping("/v1/cases/{caseId}/contributions/batch")
    ResponseEntity<Flux<DataBuffer>> record(
            Submission submission, @PathVariable CaseId caseId, ServerHttpRequest request) {
        var body = NdJson.of(request);
        var key = writes.key(submission);
        awaiting.await(submission.awaits());
        admission
                .refusal(submission.caller(), caseId, moment -> Optional.empty())
                .ifPresent(refusal -> {
                    throw new ProblemException(Problem.of(refusal));
                });
        var batch = lines.of(submission, key, caseId);
        var answers = Flux.fromIterable(body.lines())
                .map(batch::answer)
                .<DataBuffer>map(DefaultDataBufferFactory.sharedInstance::wrap)
                .subscribeOn(Schedulers.boundedElastic());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(NdJson.TYPE))
                .body(answers);
    }
}
