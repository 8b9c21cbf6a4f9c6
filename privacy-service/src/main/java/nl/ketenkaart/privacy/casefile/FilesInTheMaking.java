package nl.ketenkaart.privacy.casefile;

import java.util.Map;
import java.util.UUID;

/**
 * Files made anew from every event, apart from those that are read, which they replace one by one: until then the old one
 * serves. By one thread at a time; nobody is told anything, for whoever had to be told of these events was.
 */
public interface FilesInTheMaking extends Projection, AutoCloseable {

    /** Begins with nothing. */
    @FunctionalInterface
    interface Workshop {
        FilesInTheMaking begin();
    }

    /** Which cases nobody reads now, each with how often an event of it was given up. */
    Map<UUID, Long> incomplete();

    /** An event of this case cannot be taken in, so its file is not replaced. */
    void spoilt(UUID caseId);

    /** The last sequence that the topics have of what was told of this file. */
    void told(UUID caseId, long sequence);

    /**
     * Replaces each file that is read by the one made, where the two took in the same events; one that took in less only when
     * the service is not about to take in the rest itself. What was incomplete may be read again.
     *
     * @param incomplete what {@link #incomplete()} said before it was asked how far the topics go
     * @param settled the service has taken in, or given up, all that was read
     */
    Placed putInPlace(Map<UUID, Long> incomplete, boolean settled);

    /**
     * Counted over all calls.
     *
     * @param left those that took in less than the file that is read, or wait for it
     * @param spoilt those that stay as they are
     */
    record Placed(int done, int left, int spoilt) {}

    @Override
    void close();
}
