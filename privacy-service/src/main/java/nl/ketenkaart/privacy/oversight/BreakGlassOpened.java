package nl.ketenkaart.privacy.oversight;

import java.time.Instant;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.notice.Telling;

/**
 * Somebody broke the glass, told to its organisation and to each that owns something of what it opens; not who, nor why, nor what.
 *
 * @param organisation that is told
 * @param about {@code break-glass-opened}
 * @param item the grant, by which its privacy officer finds it
 * @param causedBy the id of the event by which it opened something of this organisation
 */
public record BreakGlassOpened(
        UUID caseId, OrganisationId organisation, String about, UUID item, UUID causedBy, Instant at)
        implements Telling {
    static final String ABOUT = "break-glass-opened";

    @Override
    public String part() {
        return ABOUT + "|" + item;
    }
}
