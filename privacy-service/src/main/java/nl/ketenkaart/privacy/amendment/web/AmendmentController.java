package nl.ketenkaart.privacy.amendment.web;

import java.util.UUID;
import nl.ketenkaart.platform.answer.Reply;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.web.Submission;
import nl.ketenkaart.platform.web.Writes;
import nl.ketenkaart.privacy.agreement.AgreementDraft;
import nl.ketenkaart.privacy.agreement.Succession;
import nl.ketenkaart.privacy.amendment.ApproveAgreement;
import nl.ketenkaart.privacy.amendment.ApproveAgreementHandler;
import nl.ketenkaart.privacy.amendment.ApproveAgreementHandler.Asked;
import nl.ketenkaart.privacy.amendment.PrepareAgreementHandler;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AmendmentController {
    private final Writes writes;
    private final PrepareAgreementHandler preparing;
    private final ApproveAgreementHandler approving;

    AmendmentController(Writes writes, PrepareAgreementHandler preparing, ApproveAgreementHandler approving) {
        this.writes = writes;
        this.preparing = preparing;
        this.approving = approving;
    }

    private record Prepared(int version, String textHash) {}

    @PostMapping("/v1/sharing-agreements")
    ResponseEntity<byte[]> prepare(Submission submission) {
        var caller = submission.caller();
        return writes.post(
                submission,
                AgreementDraft.class,
                (id, draft) -> preparing.faults(id, caller, draft),
                (id, draft) -> Reply.of(preparing.handle(id, caller, draft), done -> created(done, id)));
    }

    private static Reply created(Succession done, UUID preparation) {
        var version = done.prepared(preparation).orElseThrow();
        return Reply.created(
                "/v1/sharing-agreements/" + version.number(), new Prepared(version.number(), version.hash()));
    }

    @PutMapping("/v1/sharing-agreements/{version}/approvals/{organisation}")
    ResponseEntity<byte[]> approve(
            Submission submission, @PathVariable int version, @PathVariable OrganisationId organisation) {
        var asked = new Asked(version, organisation, submission.caller());
        return writes.put(
                submission,
                ApproveAgreement.class,
                command -> Reply.of(approving.handle(asked, command), done -> Reply.noContent()));
    }
}
