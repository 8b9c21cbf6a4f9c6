package nl.ketenkaart.privacy.history.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.sealing.Tokens;
import nl.ketenkaart.platform.web.Awaiting;
import nl.ketenkaart.platform.web.Lookup;
import nl.ketenkaart.privacy.card.HoldingViews.Contribution;
import nl.ketenkaart.privacy.card.HoldingViews.Holder;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.history.History;
import nl.ketenkaart.privacy.history.LookAtHistory;
import nl.ketenkaart.privacy.history.LookAtHistory.Answer;
import nl.ketenkaart.privacy.history.LookAtHistory.Asked;
import nl.ketenkaart.privacy.terms.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
class HistoryController {
    private final LookAtHistory looking;
    private final Awaiting awaiting;
    private final Tokens tokens;
    private final JsonMapper mapper;

    HistoryController(LookAtHistory looking, Awaiting awaiting, Tokens tokens, JsonMapper mapper) {
        this.looking = looking;
        this.awaiting = awaiting;
        this.tokens = tokens;
        this.mapper =
                mapper.rebuild().addMixIn(Contribution.class, AsOnTheCard.class).build();
    }

    private interface AsOnTheCard {
        @JsonUnwrapped
        Holder holder();
    }

    private record Earlier(
            UUID caseId,
            UUID contributionId,
            List<History.Wording> items,
            @Nullable String next) {}

    @GetMapping(
            path = "/v1/cases/{caseId}/contributions/{contributionId}/earlier-wordings",
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> earlier(Lookup lookup, @PathVariable CaseId caseId, @PathVariable UUID contributionId) {
        var query = HistoryQuery.of(lookup, tokens);
        awaiting.await(lookup.awaits());
        var trace = lookup.trace();
        var flow = new Flow(trace.traceId(), trace.spanId(), trace.parentSpanId());
        var asked = new Asked(caseId, contributionId, lookup.caller(), query.purpose(), flow);
        return switch (recorded(asked, query)) {
            case Answer.Shown(var history) -> ok(lookup, history);
            case Answer.Refused(var refusal) ->
                throw switch (refusal.kind()) {
                    case FORBIDDEN -> new ProblemException(HttpStatus.FORBIDDEN, refusal.detail());
                    default -> new ProblemException(Problem.notFound());
                };
        };
    }

    private Answer recorded(Asked asked, HistoryQuery query) {
        try {
            return looking.handle(asked, query.range());
        } catch (Disclosures.NotRecorded e) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE, "The processing log cannot be written; nothing was given away.");
        }
    }

    private ResponseEntity<byte[]> ok(Lookup lookup, History history) {
        var next = HistoryQuery.next(lookup, tokens, history.next());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, "Authorization, Processing-Purpose")
                .body(mapper.writeValueAsBytes(
                        new Earlier(history.caseId(), history.contributionId(), history.items(), next)));
    }
}
