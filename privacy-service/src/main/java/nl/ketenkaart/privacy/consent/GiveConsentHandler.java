package nl.ketenkaart.privacy.consent;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.privacy.terms.CaseId;

/** Only who works on the case at its table records a consent, for those who sit there too. */
public final class GiveConsentHandler {
    private final AtTheTable tables;
    private final Consents consents;
    private final Clock clock;

    public GiveConsentHandler(AtTheTable tables, Consents consents, Clock clock) {
        this.tables = tables;
        this.consents = consents;
        this.clock = clock;
    }

    /** Everything that is wrong with the input, as far as this caller may be told. */
    public List<Fault> faults(CaseId caseId, Caller caller, GiveConsent command) {
        var now = clock.instant();
        return tables.of(caseId, caller, now)
                .map(found -> ConsentFaults.in(command, found, now))
                .orElseGet(() -> ConsentFaults.in(command, now));
    }

    /** @param id the consent's, the same for a repeat of the same request */
    public Result<Consent> handle(CaseId caseId, ConsentId id, Caller caller, GiveConsent command) {
        var now = clock.instant();
        if (tables.of(caseId, caller, now).isEmpty()) {
            return Result.refused(Refusal.notThere());
        }
        if (!caller.hasAnyOf("professional", "chair")) {
            return Result.refused(Refusal.forbidden("A consent is recorded by a professional or the chair."));
        }
        var faults = faults(caseId, caller, command);
        if (!faults.isEmpty()) {
            return Result.refused(Refusal.invalid(faults));
        }
        var consent = consent(caseId, id, caller, command);
        return consents.add(consent, consent.given(now));
    }

    private static Consent consent(CaseId caseId, ConsentId id, Caller caller, GiveConsent command) {
        return new Consent(
                id,
                caseId,
                command.personId(),
                Set.copyOf(command.categories()),
                Set.copyOf(command.organisations()),
                command.givenOn(),
                command.evidence(),
                caller.organisation(),
                null);
    }
}
