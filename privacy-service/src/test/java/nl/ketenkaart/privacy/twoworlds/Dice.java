package nl.ketenkaart.privacy.twoworlds;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Throws for one world of a pair. What the observer may see is thrown alike in both; each place where something is hidden from
 * it (a site) has dice of its own, which fall otherwise in the second world where the pair differs there.
 */
final class Dice {
    private static final long OTHERWISE = 0x9E3779B97F4A7C15L;
    private final long seed;
    private final Set<String> differing;
    private final Set<String> sites;
    private final Random seen;

    Dice(long seed, Set<String> differing) {
        this.seed = seed;
        this.differing = differing;
        this.sites = new LinkedHashSet<>();
        this.seen = new Random(seed);
    }

    private Dice(Dice around, Random seen) {
        this.seed = around.seed;
        this.differing = around.differing;
        this.sites = around.sites;
        this.seen = seen;
    }

    /** The same where all of it is hidden: what would be seen there falls with the dice of one site. */
    Dice within(String site) {
        return new Dice(this, hidden(site));
    }

    Random seen() {
        return seen;
    }

    /** The dice of one site, always the same for its name. */
    Random hidden(String site) {
        sites.add(site);
        var own = seed * 31 + site.hashCode();
        return new Random(differing.contains(site) ? own ^ OTHERWISE : own);
    }

    /** Where this world could differ from another one. */
    Set<String> sites() {
        return sites;
    }

    static <T> T one(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    static boolean oneIn(Random random, int n) {
        return random.nextInt(n) == 0;
    }
}
