package nl.ketenkaart.platform.event;

/** Tells the next event of an aggregate from one that was applied before, and from one that came too early. */
public final class Sequence {
    private Sequence() {}

    /**
     * Whether to apply it.
     *
     * @param applied the last sequence of this aggregate that was applied, 0 for none; kept in the document that it changes
     * @return false for a duplicate
     * @throws GapNoticed when one in between is missing
     */
    public static boolean isNext(ReceivedEvent event, long applied) {
        if (event.sequence() <= applied) {
            return false;
        }
        if (event.sequence() > applied + 1) {
            throw new GapNoticed(event, applied);
        }
        return true;
    }
}
