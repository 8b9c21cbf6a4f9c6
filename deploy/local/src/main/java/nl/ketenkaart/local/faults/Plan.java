package nl.ketenkaart.local.faults;

import java.util.List;

/**
 * How many faults, and in which order.
 *
 * @param seed the same one brings the same faults in the same order
 */
public record Plan(int faults, long seed) {
    /** All that there are, twice. */
    private static final int USUALLY = 112;

    /** Reads {@code --faults=12} and {@code --seed=7}; without a seed it is chosen by chance. */
    public static Plan of(List<String> words) {
        return new Plan(
                (int) number(words, "--faults=", USUALLY), number(words, "--seed=", System.nanoTime() % 1_000_000));
    }

    private static long number(List<String> words, String name, long otherwise) {
        return words.stream()
                .filter(word -> word.startsWith(name))
                .mapToLong(word -> Long.parseLong(word.substring(name.length())))
                .findFirst()
                .orElse(otherwise);
    }
}
