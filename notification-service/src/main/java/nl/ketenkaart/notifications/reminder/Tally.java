package nl.ketenkaart.notifications.reminder;

import nl.ketenkaart.notifications.followup.What;

/** Counts how often a duty came to a step; of whose it says nothing. */
@FunctionalInterface
public interface Tally {
    /** Nobody counts. */
    Tally NONE = (what, step) -> {};

    void came(What what, Step step);
}
