package nl.ketenkaart.privacy.preview.web;

import nl.ketenkaart.platform.answer.Reply;
import nl.ketenkaart.platform.web.Submission;
import nl.ketenkaart.platform.web.Writes;
import nl.ketenkaart.privacy.preview.PreviewContribution;
import nl.ketenkaart.privacy.preview.PreviewContribution.Answer;
import nl.ketenkaart.privacy.preview.PreviewContribution.Asked;
import nl.ketenkaart.privacy.terms.CaseId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** A read that brings a body: nothing is stored, so it needs no key, and asked again it answers anew. */
@RestController
class PreviewController {
    private final Writes writes;
    private final PreviewContribution previewing;
    private final PreviewAnswers answers;

    PreviewController(Writes writes, PreviewContribution previewing, JsonMapper mapper) {
        this.writes = writes;
        this.previewing = previewing;
        this.answers = new PreviewAnswers(mapper);
    }

    @PostMapping("/v1/cases/{caseId}/contributions/previews")
    ResponseEntity<byte[]> preview(Submission submission, @PathVariable CaseId caseId) {
        return writes.put(
                submission,
                ProposalBody.class,
                new Writes.Partly<>(ProposalBody.class, body -> previewing.faults(asked(submission, caseId, body))),
                body -> reply(previewing.handle(asked(submission, caseId, body))));
    }

    private Reply reply(Answer answer) {
        return switch (answer) {
            case Answer.Shown(var preview) -> Reply.ok(answers.of(preview));
            case Answer.Refused(var refusal) -> Reply.refused(refusal);
        };
    }

    private static Asked asked(Submission submission, CaseId caseId, ProposalBody body) {
        return new Asked(submission.caller(), caseId, body.proposal());
    }
}
