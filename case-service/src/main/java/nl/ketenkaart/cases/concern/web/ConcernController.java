package nl.ketenkaart.cases.concern.web;

import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.concern.VoiceConcern;
import nl.ketenkaart.cases.concern.VoiceConcernHandler;
import nl.ketenkaart.cases.deliberation.Concern.Words;
import nl.ketenkaart.cases.deliberation.ConcernId;
import nl.ketenkaart.platform.answer.Reply;
import nl.ketenkaart.platform.web.Submission;
import nl.ketenkaart.platform.web.Writes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class ConcernController {
    private final Writes writes;
    private final VoiceConcernHandler handler;

    ConcernController(Writes writes, VoiceConcernHandler handler) {
        this.writes = writes;
        this.handler = handler;
    }

    record Body(
            String facts,
            String feeling,
            int level,
            @Nullable String wouldLessen) {
        Words words() {
            return new Words(level, facts, feeling, null, wouldLessen);
        }
    }

    record Voiced(ConcernId concernId) {}

    @PostMapping("/v1/cases/{caseId}/concerns")
    ResponseEntity<byte[]> voice(@PathVariable CaseId caseId, Submission submission) {
        return writes.post(submission, Body.class, (id, body) -> {
            var concernId = new ConcernId(id);
            return Reply.of(
                    handler.handle(new VoiceConcern(submission.caller(), caseId, concernId, body.words())),
                    file -> Reply.created(submission.path() + "/" + id, new Voiced(concernId)));
        });
    }
}
