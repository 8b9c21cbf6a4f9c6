package nl.ketenkaart.platform.trace;

/** Who hears of spans that ended. Called by any thread; never waits and never throws. */
@FunctionalInterface
public interface Spans {
    /** Nobody does. */
    Spans NONE = span -> {};

    void ended(Span span);
}
