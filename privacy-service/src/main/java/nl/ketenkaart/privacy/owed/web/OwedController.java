package nl.ketenkaart.privacy.owed.web;

import java.util.List;
import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.web.Awaiting;
import nl.ketenkaart.platform.web.Lookup;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.owed.LookAtOwed;
import nl.ketenkaart.privacy.owed.LookAtOwed.Answer;
import nl.ketenkaart.privacy.owed.LookAtOwed.Asked;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Purpose;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
class OwedController {
    private static final String PURPOSE = "Processing-Purpose";
    private final LookAtOwed looking;
    private final Awaiting awaiting;
    private final JsonMapper mapper;

    OwedController(LookAtOwed looking, Awaiting awaiting, JsonMapper mapper) {
        this.looking = looking;
        this.awaiting = awaiting;
        this.mapper = mapper;
    }

    @GetMapping(path = "/v1/cases/{caseId}/still-owed", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> stillOwed(Lookup lookup, @PathVariable CaseId caseId) {
        var purpose = purpose(lookup);
        awaiting.await(lookup.awaits());
        var trace = lookup.trace();
        var flow = new Flow(trace.traceId(), trace.spanId(), trace.parentSpanId());
        return switch (recorded(new Asked(caseId, lookup.caller(), purpose, flow))) {
            case Answer.Shown(var view) ->
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .header(HttpHeaders.VARY, "Authorization, Processing-Purpose")
                        .body(mapper.writeValueAsBytes(view));
            case Answer.Refused(var refusal) ->
                throw switch (refusal.kind()) {
                    case FORBIDDEN -> new ProblemException(HttpStatus.FORBIDDEN, refusal.detail());
                    default -> new ProblemException(Problem.notFound());
                };
        };
    }

    private static Purpose purpose(Lookup lookup) {
        return lookup.header(PURPOSE)
                .flatMap(Purpose::named)
                .orElseThrow(() -> ProblemException.fault(
                        "header:" + PURPOSE, "is missing or unknown: one of " + List.of(Purpose.values())));
    }

    private Answer recorded(Asked asked) {
        try {
            return looking.handle(asked);
        } catch (Disclosures.NotRecorded e) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE, "The processing log cannot be written; nothing was given away.");
        }
    }
}
