package nl.ketenkaart.privacy.sequence;

import static nl.ketenkaart.privacy.story.Cast.CHILD_BOARD;
import static nl.ketenkaart.privacy.story.Cast.HALT;
import static nl.ketenkaart.privacy.story.Cast.SAFE_HOME;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.ketenkaart.privacy.sequence.Step.Datum;
import nl.ketenkaart.privacy.sequence.Step.Terms;

/** Random steps, the same for the same seed; dense, so that they meet each other. */
final class Steps {
    private static final List<String> OWNERS = List.of(SAFE_HOME, SAFE_HOME, HALT, CHILD_BOARD);
    private static final List<String> READERS = List.of(HALT, CHILD_BOARD);
    private static final List<String> CATEGORIES =
            List.of("SAFETY", "CHILD_DEVELOPMENT", "HEALTH", "CARE", "NEEDS", "WHEREABOUTS");
    private static final List<String> HANDLING =
            List.of("OPEN", "OPEN", "OPEN", "MARKER_ONLY", "DIRECTOR_RELEASE", "DIRECTOR_RELEASE", "SESSION_ONLY");
    private static final int CONTRIBUTIONS = 3;
    private static final int CONSENTS = 2;
    private final Random random;

    private Steps(long seed) {
        this.random = new Random(seed);
    }

    static List<Step> of(long seed) {
        var steps = new Steps(seed);
        var all = new ArrayList<Step>();
        for (var length = 8 + steps.random.nextInt(20); length > 0; length--) {
            all.add(steps.next());
        }
        return all;
    }

    private Step next() {
        var number = random.nextInt(CONTRIBUTIONS);
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4 -> new Step.Contribute(number, one(OWNERS), terms());
            case 5, 6, 7 -> new Step.Correct(number, terms());
            case 8, 9 -> new Step.Amend(number, datum(1 + random.nextInt(3)));
            case 10 -> new Step.Withdraw(number);
            case 11, 12 -> new Step.Release(number);
            case 13, 14 -> new Step.GiveConsent(random.nextInt(CONSENTS), some(CATEGORIES, 2), some(READERS, 2));
            case 15 -> new Step.WithdrawConsent(random.nextInt(CONSENTS));
            default -> new Step.Look(one(READERS));
        };
    }

    private Terms terms() {
        return new Terms(
                "says " + random.nextInt(2),
                one(CATEGORIES),
                attributes(),
                random.nextInt(3) > 0 ? Set.of() : some(List.of(HALT, CHILD_BOARD, SAFE_HOME), 1),
                one(HANDLING),
                random.nextInt(3) == 0,
                random.nextInt(6) == 0);
    }

    private List<Datum> attributes() {
        var all = new ArrayList<Datum>();
        for (var n = random.nextInt(4); n > 0; n--) {
            all.add(datum(n));
        }
        return all;
    }

    private Datum datum(int n) {
        return new Datum("a" + n, "is " + random.nextInt(2), one(CATEGORIES));
    }

    private Set<String> some(List<String> from, int most) {
        var chosen = new HashSet<String>();
        for (var n = 1 + random.nextInt(most); n > 0; n--) {
            chosen.add(one(from));
        }
        return chosen;
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
