package nl.ketenkaart.privacy.card.web;

import java.util.List;
import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.web.Awaiting;
import nl.ketenkaart.platform.web.Lookup;
import nl.ketenkaart.privacy.card.ListCases;
import nl.ketenkaart.privacy.card.LookIntoCase;
import nl.ketenkaart.privacy.card.LookIntoCase.Answer;
import nl.ketenkaart.privacy.card.LookIntoCase.Asked;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CaseController {
    private final LookIntoCase looking;
    private final ListCases listing;
    private final Cursors cursors;
    private final Awaiting awaiting;
    private final CardAnswers answers;

    CaseController(LookIntoCase looking, ListCases listing, Cursors cursors, Awaiting awaiting, CardAnswers answers) {
        this.looking = looking;
        this.listing = listing;
        this.cursors = cursors;
        this.awaiting = awaiting;
        this.answers = answers;
    }

    private record Cases(
            List<ListCases.Line> items, @Nullable String next) {}

    @GetMapping(path = "/v1/cases/{caseId}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> card(Lookup lookup, @PathVariable CaseId caseId) {
        var asked = asked(lookup, CaseQuery.purpose(lookup));
        awaiting.await(lookup.awaits());
        return answers.recorded(() -> switch (looking.handle(caseId, asked)) {
            case Answer.Card(var view) -> answers.ok(lookup, view);
            case Answer.InBrief(var view) -> answers.ok(lookup, view);
            case Answer.Refused(var refusal) ->
                throw switch (refusal.kind()) {
                    case FORBIDDEN -> new ProblemException(HttpStatus.FORBIDDEN, refusal.detail());
                    default -> new ProblemException(Problem.notFound());
                };
        });
    }

    @GetMapping(path = "/v1/cases", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> cases(Lookup lookup) {
        var query = CaseQuery.of(lookup, cursors);
        awaiting.await(lookup.awaits());
        return answers.recorded(() -> {
            var page = listing.handle(query.range(), asked(lookup, Purpose.OVERVIEW));
            var next = page.next();
            return answers.ok(
                    lookup, new Cases(page.cases(), next == null ? null : cursors.seal(query.context(), next)));
        });
    }

    private static Asked asked(Lookup lookup, Purpose purpose) {
        var trace = lookup.trace();
        return new Asked(lookup.caller(), purpose, new Flow(trace.traceId(), trace.spanId(), trace.parentSpanId()));
    }
}
