package nl.ketenkaart.notifications.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after failures: twice as long each time, up to an hour, half of it by chance so that not all come back at once. */
public final class BackOff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration LONGEST_ASKED = Duration.ofHours(24);
    private static final int DOUBLED_AT_MOST = 30;
    private final RandomGenerator chance;
    private final Duration first;

    /** From a second on. */
    public BackOff(RandomGenerator chance) {
        this(chance, FIRST);
    }

    /** @param first how long to wait at most after the first failure */
    public BackOff(RandomGenerator chance, Duration first) {
        this.chance = chance;
        this.first = first;
    }

    /**
     * @param failures in a row, from 1
     * @param asked what the sink asks for itself; honoured up to a day
     */
    public Duration after(int failures, Duration asked) {
        var doubled = first.multipliedBy(1L << Math.min(failures - 1, DOUBLED_AT_MOST));
        var whole = shorter(doubled, LONGEST).toMillis();
        var wait = Duration.ofMillis(whole / 2 + chance.nextLong(whole / 2 + 1));
        return wait.compareTo(asked) > 0 ? wait : shorter(asked, LONGEST_ASKED);
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
