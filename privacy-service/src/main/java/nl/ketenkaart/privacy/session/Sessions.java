package nl.ketenkaart.privacy.session;

import java.time.Instant;
import java.util.List;

/** Where sessions are kept and found. */
public interface Sessions extends KeptSessions {

    /**
     * @param after the order of the one before; empty for the first
     */
    List<Stored> newestFirst(String after, int atMost);

    /** Those that start from one moment on and before another. */
    List<SessionFile> startingBetween(Instant from, Instant until);
}
