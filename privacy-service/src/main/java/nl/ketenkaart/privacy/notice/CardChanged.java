package nl.ketenkaart.privacy.notice;

import java.time.Instant;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * An organisation's view of a case changed, and by what: all that may be said to it without showing anything.
 *
 * @param organisation whose view
 * @param about the name of the event that changed it, as far as this organisation may know it
 * @param item the part of the card, where the organisation sees it in full; otherwise the case
 * @param causedBy the id of that event
 */
public record CardChanged(UUID caseId, OrganisationId organisation, String about, UUID item, UUID causedBy, Instant at)
        implements Notice {

    /** By one event an organisation may come to see several things. */
    @Override
    public String part() {
        return about + "|" + item;
    }
}
