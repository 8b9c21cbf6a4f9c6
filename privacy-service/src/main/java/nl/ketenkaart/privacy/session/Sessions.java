package nl.ketenkaart.privacy.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where sessions are kept. */
public interface Sessions {

    /**
     * @param order its place in the list of sessions, newest first
     * @param applied the last sequence of the session's events that was taken in
     */
    record Stored(SessionFile file, String order, long applied) {}

    Optional<Stored> find(UUID sessionId);

    /**
     * @param after the order of the one before; empty for the first
     */
    List<Stored> newestFirst(String after, int atMost);

    /** Those that start from one moment on and before another. */
    List<SessionFile> startingBetween(Instant from, Instant until);

    /**
     * Stores what it became by its next event.
     *
     * @param sequence of that event
     * @return false when somebody else stored another event in the meantime
     */
    boolean store(SessionFile file, long sequence);
}
