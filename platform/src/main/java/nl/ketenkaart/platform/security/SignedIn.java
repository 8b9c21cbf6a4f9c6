package nl.ketenkaart.platform.security;

import java.time.Instant;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.revocation.Bearer;

/** Who is signed in, by a verified token, and until when: what goes on longer than a request ends then. */
public interface SignedIn {
    Caller getPrincipal();

    /** Of the token what a change of rights concerns: what goes on longer ends then too. */
    Bearer token();

    /** The instant at which the token expires. */
    Instant until();
}
