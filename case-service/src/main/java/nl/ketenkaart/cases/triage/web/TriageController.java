package nl.ketenkaart.cases.triage.web;

import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.casefile.Triage;
import nl.ketenkaart.cases.lifecycle.Phase;
import nl.ketenkaart.cases.triage.TriageCase;
import nl.ketenkaart.cases.triage.TriageCaseHandler;
import nl.ketenkaart.platform.answer.Reply;
import nl.ketenkaart.platform.web.Submission;
import nl.ketenkaart.platform.web.Writes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class TriageController {
    private final Writes writes;
    private final TriageCaseHandler handler;

    TriageController(Writes writes, TriageCaseHandler handler) {
        this.writes = writes;
        this.handler = handler;
    }

    record Body(Triage.Outcome outcome, String reason) {}

    record Triaged(CaseId caseId, Phase phase) {}

    @PutMapping("/v1/cases/{caseId}/triage")
    ResponseEntity<byte[]> triage(@PathVariable CaseId caseId, Submission submission) {
        return writes.put(submission, Body.class, body -> {
            var triage = new Triage(body.outcome(), body.reason());
            return Reply.of(
                    handler.handle(new TriageCase(submission.caller(), caseId, triage)),
                    file -> Reply.ok(new Triaged(caseId, triage.phase())));
        });
    }
}
