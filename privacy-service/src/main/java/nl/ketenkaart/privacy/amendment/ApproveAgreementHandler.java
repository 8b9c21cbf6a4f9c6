package nl.ketenkaart.privacy.amendment;

import java.time.Clock;
import java.time.Instant;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.agreement.AgreementVersions;
import nl.ketenkaart.privacy.agreement.FirstAgreement;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.agreement.Succession;
import nl.ketenkaart.privacy.agreement.Succession.Approval;
import nl.ketenkaart.privacy.agreement.Succession.By;
import org.jspecify.annotations.Nullable;

/** A privacy officer approves a version for the own organisation; with the second organisation it is agreed. */
public final class ApproveAgreementHandler {
    private static final Refusal AGREED_OF_OLD =
            Refusal.conflict("This version came with the service; it cannot be approved any more.");
    private final AgreementVersions versions;
    private final FirstAgreement first;
    private final SharingAgreements agreements;
    private final Parties parties;
    private final Clock clock;

    public ApproveAgreementHandler(
            AgreementVersions versions,
            FirstAgreement first,
            SharingAgreements agreements,
            Parties parties,
            Clock clock) {
        this.versions = versions;
        this.first = first;
        this.agreements = agreements;
        this.parties = parties;
        this.clock = clock;
    }

    /** @param organisation for which it is approved */
    public record Asked(int version, OrganisationId organisation, Caller caller) {}

    public Result<Succession> handle(Asked asked, ApproveAgreement command) {
        var caller = asked.caller();
        var at = clock.instant();
        var refusal = refusal(asked, at);
        if (refusal != null) {
            return Result.refused(refusal);
        }
        var by = new By(caller.organisation(), caller.subject(), at);
        var approval = new Approval(asked.version(), command.textHash(), by, first.version());
        var inForce = agreements.inForce(at);
        return versions.change(
                caller.organisation(),
                succession -> succession.approve(approval, organisation -> inForce.signedBy(organisation, at)));
    }

    private @Nullable Refusal refusal(Asked asked, Instant at) {
        var caller = asked.caller();
        var ofOld = asked.version() == first.version();
        var agreed = ofOld
                || versions.succession()
                        .find(asked.version())
                        .filter(Succession.Version::agreed)
                        .isPresent();
        if (!agreed && !parties.mayReadDrafts(caller, at)) {
            return Refusal.notThere();
        }
        var refusal = parties.refusal(caller, at, "approves a version");
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!asked.organisation().equals(caller.organisation())) {
            return Refusal.forbidden("A version is approved for the own organisation only.");
        }
        return ofOld ? AGREED_OF_OLD : null;
    }
}
