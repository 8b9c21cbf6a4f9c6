package nl.ketenkaart.privacy.oversight.web;

import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.sealing.Tokens;
import nl.ketenkaart.platform.web.Awaiting;
import nl.ketenkaart.platform.web.Lookup;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.oversight.BrokenGlassPage;
import nl.ketenkaart.privacy.oversight.LookAtBrokenGlass;
import nl.ketenkaart.privacy.oversight.LookAtBrokenGlass.Answer;
import nl.ketenkaart.privacy.oversight.LookAtBrokenGlass.Asked;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
class BrokenGlassController {
    private final LookAtBrokenGlass looking;
    private final Awaiting awaiting;
    private final Tokens tokens;
    private final JsonMapper mapper;

    BrokenGlassController(LookAtBrokenGlass looking, Awaiting awaiting, Tokens tokens, JsonMapper mapper) {
        this.looking = looking;
        this.awaiting = awaiting;
        this.tokens = tokens;
        this.mapper = mapper;
    }

    @GetMapping(path = "/v1/break-glass", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> list(Lookup lookup) {
        var query = BrokenGlassQuery.of(lookup, tokens);
        awaiting.await(lookup.awaits());
        var trace = lookup.trace();
        var flow = new Flow(trace.traceId(), trace.spanId(), trace.parentSpanId());
        return switch (recorded(query, new Asked(lookup.caller(), query.purpose(), flow))) {
            case Answer.Shown(var page) -> ok(lookup, page);
            case Answer.Refused(var refusal) -> throw new ProblemException(HttpStatus.FORBIDDEN, refusal.detail());
        };
    }

    private Answer recorded(BrokenGlassQuery query, Asked asked) {
        try {
            return looking.handle(query.range(), asked);
        } catch (Disclosures.NotRecorded e) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE, "The processing log cannot be written; nothing was given away.");
        }
    }

    private ResponseEntity<byte[]> ok(Lookup lookup, BrokenGlassPage page) {
        var next = BrokenGlassQuery.next(lookup, tokens, page.next());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, "Authorization, Processing-Purpose")
                .body(mapper.writeValueAsBytes(new BrokenGlassPage(page.items(), next)));
    }
}
