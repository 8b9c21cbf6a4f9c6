package nl.ketenkaart.platform.keys;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Of two that want the opposite of one scope at the same moment, one wins: who goes on with it, and so stays its erasure, or who is to
 * erase something of it. Both are decided on the document that holds its keys, in one write each. Whoever stays an erasure writes what
 * it stays it for after that, and whoever claims it erases after that.
 */
public interface Stays {
    /**
     * How long a stay counts of which whoever erases has not heard what came of it: much longer than a request takes and news travels, and
     * short enough that a stay of which nothing came keeps nothing back.
     */
    Duration UNHEARD = Duration.ofDays(7);

    /**
     * Stays the erasure; false when something of the scope was erased, or is claimed. The same once more changes nothing.
     *
     * @param token of this attempt alone
     * @param what is gone on with, by the id under which it is heard of
     */
    boolean stay(UUID scope, UUID token, UUID what, Instant at);

    /** Nothing came of it. */
    void lift(UUID scope, UUID token);

    /**
     * Claims the scope, or a part of it, to be erased; false while it is stayed. The same once more changes nothing.
     *
     * @param heardOf what is known to have come of stays, and to have ended since
     */
    boolean claim(UUID scope, UUID token, Set<UUID> heardOf, Instant at);

    /** Nothing is erased on this claim. */
    void release(UUID scope, UUID token);
}
