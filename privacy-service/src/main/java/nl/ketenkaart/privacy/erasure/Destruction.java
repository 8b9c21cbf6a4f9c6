package nl.ketenkaart.privacy.erasure;

import java.time.Instant;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;

/** What makes a case unreadable for good. */
public interface Destruction {

    /** Whether the request is only to be tried, and nothing is to be destroyed or put on record. */
    boolean isOnlyTried();

    /**
     * Destroys the keys of a case and tells every service, which then removes what is left of it. Once more changes nothing.
     */
    void of(UUID caseId, Instant at);

    /** The same of what one organisation held in it, with its key of the case. */
    void of(UUID caseId, OrganisationId organisation, Instant at);
}
