package nl.ketenkaart.platform.event;

/** An event came whose predecessor did not: it is not applied, and never skipped over in silence. */
public final class GapNoticed extends RuntimeException {
    public GapNoticed(ReceivedEvent event, long applied) {
        super("event %d of aggregate %s came after %d".formatted(event.sequence(), event.aggregate(), applied));
    }
}
