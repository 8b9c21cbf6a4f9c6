package nl.ketenkaart.local.faults;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How many faults, and in which order.
 *
 * @param seed the same one brings the same faults in the same order
 * @param only of the kinds that begin with this
 * @param limit after it no further one is begun
 * @param inTurn how many come before everything is looked for
 */
public record Plan(int faults, long seed, String only, Duration limit, int inTurn) {
    /** All that there are, twice. */
    private static final int USUALLY = 112;

    private static final Duration LONGEST = Duration.ofHours(2);

    /** Reads {@code --faults=12}, {@code --seed=7} and {@code --only=killed}; without a seed it is chosen by chance. */
    public static Plan of(List<String> words) {
        return new Plan(
                said(words, "--faults=").map(Integer::parseInt).orElse(USUALLY),
                said(words, "--seed=").map(Long::parseLong).orElseGet(() -> System.nanoTime() % 1_000_000),
                said(words, "--only=").orElse(""),
                said(words, "--minutes=")
                        .map(Long::parseLong)
                        .map(Duration::ofMinutes)
                        .orElse(LONGEST),
                said(words, "--in-turn=").map(Integer::parseInt).orElse(1));
    }

    /** Whether somebody said how long it may take, so that fewer are no surprise. */
    boolean endsByTheClock() {
        return !limit.equals(LONGEST);
    }

    private static Optional<String> said(List<String> words, String name) {
        return words.stream()
                .filter(word -> word.startsWith(name))
                .map(word -> word.substring(name.length()))
                .findFirst();
    }
}
