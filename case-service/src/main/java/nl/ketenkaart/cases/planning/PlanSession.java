package nl.ketenkaart.cases.planning;

import java.time.Instant;
import nl.ketenkaart.cases.session.SessionId;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;

/** Plan a session. */
public record PlanSession(Caller by, SessionId sessionId, Slot slot) {

    /**
     * When, where and led by whom.
     *
     * @param chairOrganisation whose chair leads it
     * @param extra besides the regular ones: at any time, for RED cases alone
     */
    public record Slot(
            Instant startsAt, Instant endsAt, String place, OrganisationId chairOrganisation, boolean extra) {}
}
