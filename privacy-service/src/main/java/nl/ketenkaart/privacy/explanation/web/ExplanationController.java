package nl.ketenkaart.privacy.explanation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.web.Awaiting;
import nl.ketenkaart.platform.web.Lookup;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.explanation.ExplainItem;
import nl.ketenkaart.privacy.explanation.ExplainItem.Answer;
import nl.ketenkaart.privacy.explanation.ExplainItem.Asked;
import nl.ketenkaart.privacy.explanation.ExplainItem.Question;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Purpose;
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
class ExplanationController {
    private static final String PURPOSE = "Processing-Purpose";
    private final ExplainItem explaining;
    private final Awaiting awaiting;
    private final JsonMapper mapper;

    ExplanationController(ExplainItem explaining, Awaiting awaiting, JsonMapper mapper) {
        this.explaining = explaining;
        this.awaiting = awaiting;
        this.mapper = mapper;
    }

    @GetMapping(path = "/v1/cases/{caseId}/explanations", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> explain(Lookup lookup, @PathVariable CaseId caseId) {
        var asked = asked(lookup, caseId);
        awaiting.await(lookup.awaits());
        return switch (recorded(asked)) {
            case Answer.Shown(var explanation) ->
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .header(HttpHeaders.VARY, "Authorization, Processing-Purpose")
                        .body(mapper.writeValueAsBytes(explanation));
            case Answer.Refused(var refusal) ->
                throw switch (refusal.kind()) {
                    case FORBIDDEN -> new ProblemException(HttpStatus.FORBIDDEN, refusal.detail());
                    default -> new ProblemException(Problem.notFound());
                };
        };
    }

    private static Asked asked(Lookup lookup, CaseId caseId) {
        var faults = new ArrayList<Fault>();
        var purpose = lookup.header(PURPOSE).flatMap(Purpose::named).orElse(null);
        if (purpose == null) {
            faults.add(new Fault("header:" + PURPOSE, "is missing or unknown: one of " + List.of(Purpose.values())));
        }
        var item = asked(lookup, "item", UUID::fromString, faults);
        var organisation = asked(lookup, "organisation", OrganisationId::new, faults);
        if (purpose == null || item == null || organisation == null) {
            throw ProblemException.faults(faults);
        }
        var trace = lookup.trace();
        var flow = new Flow(trace.traceId(), trace.spanId(), trace.parentSpanId());
        return new Asked(new Question(caseId, item, organisation), lookup.caller(), purpose, flow);
    }

    private static <T> @Nullable T asked(Lookup lookup, String name, Function<String, T> read, List<Fault> faults) {
        try {
            return read.apply(lookup.query().getOrDefault(name, ""));
        } catch (IllegalArgumentException e) {
            faults.add(new Fault("query:" + name, "is missing or no id"));
            return null;
        }
    }

    private Answer recorded(Asked asked) {
        try {
            return explaining.handle(asked);
        } catch (Disclosures.NotRecorded e) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE, "The processing log cannot be written; nothing was given away.");
        }
    }
}
