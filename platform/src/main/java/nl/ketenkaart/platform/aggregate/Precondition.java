package nl.ketenkaart.platform.aggregate;

/** The version that a caller acted on, from {@code If-Match}; the domain asks it, the edge knows how tags are made. */
@FunctionalInterface
public interface Precondition {
    /** Whether the caller saw this very revision. */
    boolean holds(long revision);
}
