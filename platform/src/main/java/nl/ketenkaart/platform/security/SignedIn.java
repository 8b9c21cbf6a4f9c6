package nl.ketenkaart.platform.security;

import java.time.Instant;
import nl.ketenkaart.platform.identity.Caller;

/** Who is signed in, by a verified token, and until when: what goes on longer than a request ends then. */
public interface SignedIn {
    Caller getPrincipal();

    /** The instant at which the token expires. */
    Instant until();
}
