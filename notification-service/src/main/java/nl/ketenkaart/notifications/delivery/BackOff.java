package nl.ketenkaart.notifications.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after failures: twice as long each time, from a second to an hour, half of it by chance so that not all come back at once. */
public final class BackOff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration LONGEST_ASKED = Duration.ofHours(24);
    private static final int DOUBLED_AT_MOST = 12;
    private final RandomGenerator chance;

    public BackOff(RandomGenerator chance) {
        this.chance = chance;
    }

    /**
     * @param failures in a row, from 1
     * @param asked what the sink asks for itself; honoured up to a day
     */
    public Duration after(int failures, Duration asked) {
        var doubled = FIRST.multipliedBy(1L << Math.min(failures - 1, DOUBLED_AT_MOST));
        var whole = shorter(doubled, LONGEST).toMillis();
        var wait = Duration.ofMillis(whole / 2 + chance.nextLong(whole / 2 + 1));
        return wait.compareTo(asked) > 0 ? wait : shorter(asked, LONGEST_ASKED);
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
