package nl.ketenkaart.cases.closing.web;

import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.closing.CloseCase;
import nl.ketenkaart.cases.closing.CloseCaseHandler;
import nl.ketenkaart.cases.closing.ReopenCase;
import nl.ketenkaart.cases.closing.ReopenCaseHandler;
import nl.ketenkaart.cases.ending.Closure.Words;
import nl.ketenkaart.cases.ending.ClosureId;
import nl.ketenkaart.cases.ending.ReopeningId;
import nl.ketenkaart.cases.lifecycle.Phase;
import nl.ketenkaart.platform.answer.Reply;
import nl.ketenkaart.platform.web.Submission;
import nl.ketenkaart.platform.web.Writes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class ClosingController {
    private final Writes writes;
    private final CloseCaseHandler close;
    private final ReopenCaseHandler reopen;

    ClosingController(Writes writes, CloseCaseHandler close, ReopenCaseHandler reopen) {
        this.writes = writes;
        this.close = close;
        this.reopen = reopen;
    }

    record Closed(ClosureId closureId, Phase phase) {}

    record ReopeningBody(String reason) {}

    record Reopened(ReopeningId reopeningId, Phase phase) {}

    @PostMapping("/v1/cases/{caseId}/closure")
    ResponseEntity<byte[]> close(@PathVariable CaseId caseId, Submission submission) {
        return writes.post(submission, Words.class, (id, words) -> {
            var closureId = new ClosureId(id);
            return Reply.of(
                    close.handle(new CloseCase(submission.caller(), caseId, closureId, words)),
                    file -> Reply.created(submission.path() + "/" + id, new Closed(closureId, words.phase())));
        });
    }

    @PostMapping("/v1/cases/{caseId}/reopening")
    ResponseEntity<byte[]> reopen(@PathVariable CaseId caseId, Submission submission) {
        return writes.post(submission, ReopeningBody.class, (id, body) -> {
            var reopeningId = new ReopeningId(id);
            return Reply.of(
                    reopen.handle(new ReopenCase(submission.caller(), caseId, reopeningId, body.reason())),
                    file -> Reply.created(submission.path() + "/" + id, new Reopened(reopeningId, Phase.DEEPENING)));
        });
    }
}
