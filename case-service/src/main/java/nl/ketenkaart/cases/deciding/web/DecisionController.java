package nl.ketenkaart.cases.deciding.web;

import java.util.List;
import java.util.UUID;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.deciding.DecideCase;
import nl.ketenkaart.cases.deciding.DecideCaseHandler;
import nl.ketenkaart.cases.deliberation.DecisionId;
import nl.ketenkaart.cases.deliberation.Ruling.Feedback;
import nl.ketenkaart.cases.deliberation.Ruling.Measure;
import nl.ketenkaart.platform.answer.Reply;
import nl.ketenkaart.platform.web.Submission;
import nl.ketenkaart.platform.web.Writes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class DecisionController {
    private final Writes writes;
    private final DecideCaseHandler handler;

    DecisionController(Writes writes, DecideCaseHandler handler) {
        this.writes = writes;
        this.handler = handler;
    }

    record Decided(
            DecisionId decisionId,
            List<UUID> measureIds,
            List<UUID> feedbackIds,
            @Nullable UUID letterId) {
        static Decided in(Case file, DecisionId id) {
            var decision = file.deliberation().find(id).orElseThrow();
            var ruling = decision.ruling();
            var letter = ruling.letter();
            return new Decided(
                    decision.decisionId(),
                    ruling.measures().stream().map(Measure::measureId).toList(),
                    ruling.feedback().stream().map(Feedback::feedbackId).toList(),
                    letter == null ? null : letter.letterId());
        }
    }

    @PostMapping("/v1/cases/{caseId}/decisions")
    ResponseEntity<byte[]> decide(@PathVariable CaseId caseId, Submission submission) {
        return writes.post(submission, DecisionBody.class, (id, body) -> {
            var decisionId = new DecisionId(id);
            return Reply.of(
                    handler.handle(new DecideCase(submission.caller(), caseId, decisionId, body.resolution())),
                    file -> Reply.created(submission.path() + "/" + id, Decided.in(file, decisionId)));
        });
    }
}
