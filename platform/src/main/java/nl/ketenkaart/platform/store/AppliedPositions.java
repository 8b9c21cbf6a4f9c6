package nl.ketenkaart.platform.store;

import nl.ketenkaart.platform.aggregate.Position;

/** How far a service has taken in the events of others; a request that brings a consistency token waits for it. */
public interface AppliedPositions {

    /** Whether events of this topic are taken in here at all. */
    boolean covers(Position position);

    boolean hasApplied(Position position);
}
