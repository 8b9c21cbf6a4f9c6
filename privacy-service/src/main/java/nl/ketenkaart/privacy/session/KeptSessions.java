package nl.ketenkaart.privacy.session;

import java.util.Optional;
import java.util.UUID;

/** Sessions by their id, as events change them. */
public interface KeptSessions {

    /**
     * @param order its place in the list of sessions, newest first
     * @param applied the last sequence of the session's events that was taken in
     */
    record Stored(SessionFile file, String order, long applied) {}

    Optional<Stored> find(UUID sessionId);

    /**
     * Stores what it became by the events up to a sequence.
     *
     * @param before the last sequence that was taken in until now; 0 for none
     * @return false when somebody else stored another event in the meantime
     */
    boolean store(SessionFile file, long before, long sequence);
}
