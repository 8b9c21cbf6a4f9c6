package nl.ketenkaart.context.contribution.web;

import nl.ketenkaart.context.casetable.CaseId;
import nl.ketenkaart.context.contribution.Contribution;
import nl.ketenkaart.context.contribution.ContributionId;
import nl.ketenkaart.context.contribution.CorrectContributionHandler;
import nl.ketenkaart.context.contribution.CorrectContributionHandler.CorrectContribution;
import nl.ketenkaart.context.contribution.RecordContributionHandler;
import nl.ketenkaart.context.contribution.RecordContributionHandler.RecordContribution;
import nl.ketenkaart.context.contribution.ReleaseContributionHandler;
import nl.ketenkaart.context.contribution.ReleaseContributionHandler.ReleaseContribution;
import nl.ketenkaart.context.contribution.WithdrawContributionHandler;
import nl.ketenkaart.context.contribution.WithdrawContributionHandler.WithdrawContribution;
import nl.ketenkaart.platform.answer.Reply;
import nl.ketenkaart.platform.web.Submission;
import nl.ketenkaart.platform.web.Writes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/cases/{caseId}/contributions")
class ContributionController {
    private final Writes writes;
    private final RecordContributionHandler recording;
    private final CorrectContributionHandler correcting;
    private final WithdrawContributionHandler withdrawing;
    private final ReleaseContributionHandler releasing;

    ContributionController(
            Writes writes,
            RecordContributionHandler recording,
            CorrectContributionHandler correcting,
            WithdrawContributionHandler withdrawing,
            ReleaseContributionHandler releasing) {
        this.writes = writes;
        this.recording = recording;
        this.correcting = correcting;
        this.withdrawing = withdrawing;
        this.releasing = releasing;
    }

    private record Contributed(ContributionId contributionId) {}

    @PostMapping
    ResponseEntity<byte[]> record(Submission submission, @PathVariable CaseId caseId) {
        return writes.post(
                submission,
                ContributionBody.class,
                new Writes.Partly<>(
                        ContributionDraft.class,
                        (id, draft) -> recording.faults(
                                new ContributionId(id),
                                new RecordContribution(submission.caller(), caseId, draft.toStatement()))),
                (id, body) -> Reply.of(
                        recording.handle(new ContributionId(id), recordOf(submission, caseId, body)),
                        done -> recorded(submission, done)));
    }

    @PutMapping("/{contributionId}")
    ResponseEntity<byte[]> correct(
            Submission submission, @PathVariable CaseId caseId, @PathVariable ContributionId contributionId) {
        var precondition = writes.precondition(submission);
        return writes.put(
                submission,
                ContributionBody.class,
                new Writes.Partly<>(
                        ContributionDraft.class,
                        draft -> correcting.faults(new CorrectContribution(
                                submission.caller(), caseId, contributionId, draft.toStatement(), precondition))),
                body -> Reply.of(
                        correcting.handle(new CorrectContribution(
                                submission.caller(), caseId, contributionId, body.toStatement(), precondition)),
                        done -> Reply.ok(new Contributed(done.id())).tagged(tag(submission, done))));
    }

    @DeleteMapping("/{contributionId}")
    ResponseEntity<byte[]> withdraw(
            Submission submission, @PathVariable CaseId caseId, @PathVariable ContributionId contributionId) {
        var precondition = writes.precondition(submission);
        var command = new WithdrawContribution(submission.caller(), caseId, contributionId, precondition);
        return writes.delete(submission, () -> Reply.of(withdrawing.handle(command), done -> Reply.noContent()));
    }

    @PutMapping("/{contributionId}/release")
    ResponseEntity<byte[]> release(
            Submission submission, @PathVariable CaseId caseId, @PathVariable ContributionId contributionId) {
        var command = new ReleaseContribution(submission.caller(), caseId, contributionId);
        return writes.delete(submission, () -> Reply.of(releasing.handle(command), done -> Reply.noContent()));
    }

    private static RecordContribution recordOf(Submission submission, CaseId caseId, ContributionBody body) {
        return new RecordContribution(submission.caller(), caseId, body.toStatement());
    }

    private Reply recorded(Submission submission, Contribution done) {
        return Reply.created(pathOf(done), new Contributed(done.id())).tagged(tag(submission, done));
    }

    private String tag(Submission submission, Contribution contribution) {
        return writes.tag(submission, pathOf(contribution), contribution.revision());
    }

    private static String pathOf(Contribution contribution) {
        return "/v1/cases/" + contribution.caseId().value() + "/contributions/"
                + contribution.id().value();
    }
}
