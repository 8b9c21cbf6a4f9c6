package nl.ketenkaart.notifications.inbox;

import java.time.Instant;
import java.util.List;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * An inbox per organisation: numbered from 0 without a gap, added to at the end only, never changed. Many writers and readers
 * at once; who reads on from a number misses nothing and sees nothing twice. A failure of the store is thrown; what was to be
 * put may then be there or not, and is put again.
 */
public interface Inboxes {

    /** Puts it at the end, unless it is there already, wherever that is. */
    void put(OrganisationId organisation, Notification notification);

    /** Some of what there is from this number on, oldest first; nothing where there is nothing yet. */
    List<Notification> from(OrganisationId organisation, long number);

    /** The number that the next entry gets, or one before it while somebody is putting. */
    long end(OrganisationId organisation);

    /** The number of the first entry that came at this instant or later; the end where there is none. */
    long since(OrganisationId organisation, Instant arrived);
}
