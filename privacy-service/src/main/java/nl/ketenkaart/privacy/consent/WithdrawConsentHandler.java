package nl.ketenkaart.privacy.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.privacy.needtoknow.Viewer;
import nl.ketenkaart.privacy.terms.CaseId;

/**
 * The organisation that recorded a consent withdraws it, also after its seat ended: taking back must stay as easy as giving
 * (GDPR 7(3)). So may the director. To all others, and to who has no part in the
 * work on cases, the consent is not there.
 */
public final class WithdrawConsentHandler {
    private final AtTheTable tables;
    private final Consents consents;
    private final Clock clock;

    public WithdrawConsentHandler(AtTheTable tables, Consents consents, Clock clock) {
        this.tables = tables;
        this.consents = consents;
        this.clock = clock;
    }

    public List<Fault> faults(WithdrawConsent command) {
        return ConsentFaults.in(command, clock.instant());
    }

    public Result<Consent> handle(CaseId caseId, ConsentId id, Caller caller, WithdrawConsent command) {
        var now = clock.instant();
        var consent = consents.find(id).filter(c -> c.caseId().equals(caseId));
        if (consent.isEmpty() || !mayKnow(consent.get(), caller, now)) {
            return Result.refused(Refusal.notThere());
        }
        if (!caller.hasAnyOf("professional", "chair")) {
            return Result.refused(Refusal.forbidden("A consent is withdrawn by a professional or the chair."));
        }
        var faults = faults(command);
        if (!faults.isEmpty()) {
            return Result.refused(Refusal.invalid(faults));
        }
        return consents.change(id, current -> current.withdraw(command.on(), now));
    }

    private boolean mayKnow(Consent consent, Caller caller, Instant now) {
        var organisation = caller.organisation();
        if (!Viewer.of(caller).worksOnCases()) {
            return false;
        }
        return consent.recordedBy().equals(organisation)
                || tables.of(consent.caseId(), caller, now)
                        .filter(found -> found.table().directedBy(organisation))
                        .isPresent();
    }
}
