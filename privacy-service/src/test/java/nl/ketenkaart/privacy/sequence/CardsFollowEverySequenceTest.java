package nl.ketenkaart.privacy.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Contributing, correcting, withdrawing, releasing, consenting and looking in any order: after each step the cards of two
 * organisations, and whom is told what, are held against a literal model. A sequence that fails is made as short as it can be.
 */
class CardsFollowEverySequenceTest {
    private static final long SEED = 20261123L;
    private static final int SEQUENCES = 500;

    @Test
    void what_two_organisations_see_and_are_told_is_what_the_rules_say_after_every_step() {
        var reached = new TreeMap<String, Integer>();
        for (var n = 0; n < SEQUENCES; n++) {
            var steps = Steps.of(SEED + n);
            var played = Played.of(steps);
            if (played.difference() != null) {
                throw new AssertionError(said(SEED + n, shortened(steps)));
            }
            played.reached().forEach((what, often) -> reached.merge(what, often, Integer::sum));
        }
        assertThat(reached)
                .hasSize(9)
                .allSatisfy((what, often) -> assertThat(often).as(what).isGreaterThan(20));
    }

    private static String said(long seed, List<Step> steps) {
        var told = new StringBuilder("seed " + seed + ": " + Played.of(steps).difference());
        steps.forEach(step -> told.append(System.lineSeparator()).append("  ").append(step));
        return told.toString();
    }

    private static List<Step> shortened(List<Step> failing) {
        var steps = new ArrayList<>(failing);
        for (var i = 0; i < steps.size(); ) {
            var without = new ArrayList<>(steps);
            without.remove(i);
            if (Played.of(without).difference() == null) {
                i++;
            } else {
                steps = without;
                i = 0;
            }
        }
        return steps;
    }
}
