package nl.ketenkaart.privacy.amendment;

import java.time.Instant;
import java.util.Optional;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.needtoknow.Viewer;

/**
 * Who has a part in the agreement: whoever works for an organisation that is a signatory at that moment reads what was agreed; its
 * privacy officers also what is only prepared, and they alone act. To everybody else there is none.
 */
public final class Parties {
    private static final String OFFICER = "privacy-officer";
    private static final String AUDITOR = "auditor";
    private final SharingAgreements agreements;

    public Parties(SharingAgreements agreements) {
        this.agreements = agreements;
    }

    /** What was agreed. */
    public boolean mayRead(Caller caller, Instant at) {
        return signs(caller, at) && (Viewer.of(caller).worksOnCases() || caller.has(AUDITOR));
    }

    /** Also what nobody agreed on yet: that it is proposed to let somebody go is for who decides on it. */
    public boolean mayReadDrafts(Caller caller, Instant at) {
        return signs(caller, at) && caller.has(OFFICER);
    }

    /** Empty for who may act: a person, since it binds the organisation. */
    public Optional<Refusal> refusal(Caller caller, Instant at, String deed) {
        if (!mayRead(caller, at)) {
            return Optional.of(Refusal.notThere());
        }
        return caller.has(OFFICER) && caller.person()
                ? Optional.empty()
                : Optional.of(Refusal.forbidden("A privacy officer, in person, %s.".formatted(deed)));
    }

    private boolean signs(Caller caller, Instant at) {
        return agreements.inForce(at).signedBy(caller.organisation(), at);
    }
}
