package nl.ketenkaart.privacy.amendment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.privacy.agreement.AgreementDraft;
import nl.ketenkaart.privacy.agreement.AgreementVersions;
import nl.ketenkaart.privacy.agreement.FirstAgreement;
import nl.ketenkaart.privacy.agreement.Succession;
import nl.ketenkaart.privacy.agreement.Succession.By;
import nl.ketenkaart.privacy.agreement.Succession.Preparation;
import org.jspecify.annotations.Nullable;

/** A privacy officer of a signatory proposes the next version. It shows nothing to anybody until it is agreed and its instant comes. */
public final class PrepareAgreementHandler {
    private final AgreementVersions versions;
    private final FirstAgreement first;
    private final Parties parties;
    private final Clock clock;

    public PrepareAgreementHandler(AgreementVersions versions, FirstAgreement first, Parties parties, Clock clock) {
        this.versions = versions;
        this.first = first;
        this.parties = parties;
        this.clock = clock;
    }

    /** Everything that is wrong with the text; for who may not propose one, nothing is said of it. */
    public List<Fault> faults(UUID id, Caller caller, AgreementDraft draft) {
        var at = clock.instant();
        if (refusal(caller, at) != null || versions.succession().prepared(id).isPresent()) {
            return List.of();
        }
        return DraftFaults.in(draft, replaced(draft), at);
    }

    /** @param id the preparation's, the same for a repeat of the same request */
    public Result<Succession> handle(UUID id, Caller caller, AgreementDraft draft) {
        var at = clock.instant();
        var refusal = refusal(caller, at);
        if (refusal != null) {
            return Result.refused(refusal);
        }
        var faults = faults(id, caller, draft);
        if (!faults.isEmpty()) {
            return Result.refused(Refusal.invalid(faults));
        }
        var by = new By(caller.organisation(), caller.subject(), at);
        return versions.prepare(new Preparation(id, draft, by, first.version()));
    }

    private @Nullable Refusal refusal(Caller caller, Instant at) {
        return parties.refusal(caller, at, "prepares a version").orElse(null);
    }

    private @Nullable AgreementDraft replaced(AgreementDraft draft) {
        var last = versions.succession().agreedLast();
        if (last.isPresent()) {
            return last.get().number() == draft.replaces() ? versions.textOf(last.get()) : null;
        }
        var agreed = first.agreed();
        return agreed == null || agreed.version() != draft.replaces() ? null : agreed.text();
    }
}
