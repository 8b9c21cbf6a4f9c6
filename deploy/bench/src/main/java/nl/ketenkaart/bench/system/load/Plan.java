package nl.ketenkaart.bench.system.load;

import java.time.Duration;
import java.util.Set;

/**
 * What is measured, and how thoroughly.
 *
 * @param only letters of the measures
 * @param rounds of which the median counts
 * @param brief only to see that everything works: figures of it say little
 */
public record Plan(Set<String> only, int rounds, boolean brief) {
    private static final Duration SLICE = Duration.ofMillis(2_500);
    private static final Duration WARM = Duration.ofSeconds(120);

    /** Whether the measure with this letter is asked for. */
    public boolean has(String letter) {
        return only.contains(letter);
    }

    /** For what is asked for some time. */
    public Pace pace() {
        return brief ? new Pace(rounds, SLICE.dividedBy(4), WARM.dividedBy(4)) : new Pace(rounds, SLICE, WARM);
    }

    /** For what is warm already. */
    public Pace onceWarm() {
        return new Pace(rounds, pace().slice(), pace().slice());
    }

    /** One of the two. */
    public int times(int thorough, int inBrief) {
        return brief ? inBrief : thorough;
    }
}
