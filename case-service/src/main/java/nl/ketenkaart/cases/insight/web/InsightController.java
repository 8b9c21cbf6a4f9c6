package nl.ketenkaart.cases.insight.web;

import nl.ketenkaart.cases.insight.ReadInsights;
import nl.ketenkaart.cases.insight.ReadInsightsHandler;
import nl.ketenkaart.cases.insight.ReadInsightsHandler.Answer;
import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.web.Awaiting;
import nl.ketenkaart.platform.web.Lookup;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The one thing that is read here: figures, of no case, no person and no organisation. */
@RestController
class InsightController {
    private final ReadInsightsHandler handler;
    private final Awaiting awaiting;

    InsightController(ReadInsightsHandler handler, Awaiting awaiting) {
        this.handler = handler;
        this.awaiting = awaiting;
    }

    @GetMapping("/v1/insights")
    Insights read(Lookup lookup) {
        awaiting.await(lookup.awaits());
        var query = lookup.query();
        return switch (handler.handle(new ReadInsights(lookup.caller(), query.get("from"), query.get("to")))) {
            case Answer.Given(var releases) -> Insights.of(releases);
            case Answer.Refused(var refusal) -> throw new ProblemException(Problem.of(refusal));
        };
    }
}
