package nl.ketenkaart.notifications.rights;

import java.time.Instant;
import nl.ketenkaart.platform.identity.Caller;

/** Whether somebody's rights are still those of an earlier moment, as Keycloak tells. Any thread, at once. */
public interface Rights {

    /** How it stands with them. */
    enum Standing {
        UNCHANGED,
        CHANGED,
        /** That cannot be said now: nothing may be told for them. */
        UNKNOWN
    }

    /** @param asOf when the token was issued that told of them */
    Standing since(Caller of, Instant asOf);
}
