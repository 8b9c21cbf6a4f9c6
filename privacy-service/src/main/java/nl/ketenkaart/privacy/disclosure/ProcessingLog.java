package nl.ketenkaart.privacy.disclosure;

import java.util.List;

/** Where the lines are kept: appended, never changed. Returns when all of them are durable; on any thread. */
@FunctionalInterface
public interface ProcessingLog {
    /**
     * Lines that are there already (same trace and span) stay as they are.
     *
     * @throws Disclosures.NotRecorded when not all of them are durable
     */
    void append(List<ProcessingLine> lines, ActorLine actor);
}
