package nl.ketenkaart.privacy.oversight;

import java.time.Instant;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.notice.Telling;

/**
 * Nobody reviewed in time that the glass was broken, told to all who were told that it was.
 *
 * @param organisation that is told
 * @param about {@code break-glass-overdue}
 * @param item the grant
 * @param causedBy the id of the event behind it
 */
public record BreakGlassOverdue(
        UUID caseId, OrganisationId organisation, String about, UUID item, UUID causedBy, Instant at)
        implements Telling {
    static final String ABOUT = "break-glass-overdue";

    @Override
    public String part() {
        return ABOUT + "|" + item;
    }
}
