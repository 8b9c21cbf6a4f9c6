package nl.ketenkaart.privacy.consent.web;

import nl.ketenkaart.platform.answer.Reply;
import nl.ketenkaart.platform.web.Submission;
import nl.ketenkaart.platform.web.Writes;
import nl.ketenkaart.privacy.consent.ConsentId;
import nl.ketenkaart.privacy.consent.GiveConsent;
import nl.ketenkaart.privacy.consent.GiveConsentHandler;
import nl.ketenkaart.privacy.consent.WithdrawConsent;
import nl.ketenkaart.privacy.consent.WithdrawConsentHandler;
import nl.ketenkaart.privacy.terms.CaseId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ConsentController {
    private final Writes writes;
    private final GiveConsentHandler giving;
    private final WithdrawConsentHandler withdrawing;

    ConsentController(Writes writes, GiveConsentHandler giving, WithdrawConsentHandler withdrawing) {
        this.writes = writes;
        this.giving = giving;
        this.withdrawing = withdrawing;
    }

    private record Recorded(ConsentId consentId) {}

    @PostMapping("/v1/cases/{caseId}/consents")
    ResponseEntity<byte[]> give(Submission submission, @PathVariable CaseId caseId) {
        var caller = submission.caller();
        return writes.post(
                submission,
                GiveConsent.class,
                command -> giving.faults(caseId, caller, command),
                (id, command) -> Reply.of(
                        giving.handle(caseId, new ConsentId(id), caller, command),
                        done -> Reply.created(
                                "/v1/cases/" + caseId + "/consents/" + done.id(), new Recorded(done.id()))));
    }

    @PutMapping("/v1/cases/{caseId}/consents/{consentId}/withdrawal")
    ResponseEntity<byte[]> withdraw(
            Submission submission, @PathVariable CaseId caseId, @PathVariable ConsentId consentId) {
        return writes.put(
                submission,
                WithdrawConsent.class,
                withdrawing::faults,
                command -> Reply.of(
                        withdrawing.handle(caseId, consentId, submission.caller(), command),
                        done -> Reply.noContent()));
    }
}
