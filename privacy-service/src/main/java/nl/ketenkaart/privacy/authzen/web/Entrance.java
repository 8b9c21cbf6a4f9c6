package nl.ketenkaart.privacy.authzen.web;

import java.util.function.Supplier;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.trace.Trace;
import nl.ketenkaart.platform.web.Awaiting;
import nl.ketenkaart.platform.web.Submission;
import nl.ketenkaart.privacy.authzen.Call;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What all questions have in common: they are read, placed in a flow, and answered once that is on record. */
@Component
final class Entrance {
    private static final String NOT_RECORDED = "The processing log cannot be written; nothing was decided.";
    private final Awaiting awaiting;
    private final JsonMapper mapper;

    Entrance(Awaiting awaiting, JsonMapper mapper) {
        this.awaiting = awaiting;
        this.mapper = mapper;
    }

    Envelope read(Submission submission) {
        var body = Envelope.of(submission, mapper);
        awaiting.await(submission.awaits());
        return body;
    }

    /** The flow that the context tells goes on (NL GOV profile: the request bears its trace); else that of the request. */
    static Call call(Submission submission, Envelope body) {
        var told = body.object("context", false).word("traceparent").map(Trace::under);
        var trace = told.filter(one -> one.parentSpanId() != null).orElse(submission.trace());
        var flow = new Flow(trace.traceId(), trace.spanId(), trace.parentSpanId());
        return new Call(submission.caller(), flow);
    }

    ResponseEntity<byte[]> answer(Supplier<Object> work) {
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(mapper.writeValueAsBytes(work.get()));
        } catch (Disclosures.NotRecorded e) {
            throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, NOT_RECORDED);
        }
    }
}
