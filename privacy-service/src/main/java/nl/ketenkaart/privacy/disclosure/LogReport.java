package nl.ketenkaart.privacy.disclosure;

import java.util.List;

/**
 * What reading the whole processing log came to.
 *
 * @param anchors where each strand of it stands now; kept elsewhere and shown again later, they prove that nothing up to there went
 * @param faults in the order they were found; none: nothing was removed, changed, reordered or inserted
 */
public record LogReport(long strands, long pages, long lines, List<Anchor> anchors, List<Fault> faults) {
    public LogReport {
        anchors = List.copyOf(anchors);
        faults = List.copyOf(faults);
    }

    public boolean whole() {
        return faults.isEmpty();
    }

    /** A place in the log and the hash of what stood there. */
    public record Anchor(String strand, long page, String hash) {}

    /** @param place the page ({@code strand-number}), strand or actor's line that it is about */
    public record Fault(Kind kind, String place) {}

    /** What can be wrong. */
    public enum Kind {
        /** A page that was there is not. */
        PAGE_REMOVED,
        /** A page says something else than when it was written: a line in it was changed, removed, moved or added. */
        PAGE_CHANGED,
        /** A page does not follow the one before it. */
        PAGE_MOVED,
        /** A page that the log did not write. */
        PAGE_INSERTED,
        /** Where a strand stands was changed or removed. */
        HEAD_CHANGED,
        /** A page or strand that another strand, or an anchor kept elsewhere, names is not there as it was. */
        ANCHOR_LOST,
        /** The line of the actor that belongs to a page is not there. */
        ACTOR_REMOVED,
        /** It says something else than when it was written. */
        ACTOR_CHANGED
    }
}
