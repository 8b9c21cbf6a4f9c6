package nl.ketenkaart.cases.session;

import java.time.Duration;
import java.time.Instant;
import nl.ketenkaart.cases.report.Urgency;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * When and where a session is.
 *
 * @param chairOrganisation whose chair leads it
 * @param organisation which planned it
 * @param extra whether it is held besides the regular ones, for cases that cannot wait
 */
public record Plan(
        Instant startsAt,
        Instant endsAt,
        String place,
        OrganisationId chairOrganisation,
        OrganisationId organisation,
        boolean extra) {
    private static final Duration GRACE = Duration.ofHours(1);

    /** An extra session is for cases in which somebody must act at once. */
    public boolean takes(Urgency urgency) {
        return !extra || urgency == Urgency.RED;
    }

    /** From then on the session is over, whether somebody closed it or not. */
    public Instant overAt() {
        return endsAt.plus(GRACE);
    }
}
