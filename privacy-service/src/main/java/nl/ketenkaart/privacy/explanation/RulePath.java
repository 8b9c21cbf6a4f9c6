package nl.ketenkaart.privacy.explanation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.ketenkaart.privacy.needtoknow.Verdict;
import nl.ketenkaart.privacy.needtoknow.Verdict.Rule;

/**
 * The way through the nine rules to a verdict. They are asked in their order and the first that is against it decides, so the verdict
 * says what became of each.
 */
public final class RulePath {
    private static final int OF_THE_CASE = Rule.PURPOSE.number();

    private RulePath() {}

    public enum Outcome {
        PERMITS,
        REFUSES,
        /** Lets it be known that there is something, and no more. */
        MARKS,
        /** A rule before it decided, or it is not asked of one's own. */
        NOT_REACHED,
        /** It does not count for who broke the glass. */
        LIFTED,
        /** That somebody is kept out is told to nobody, nor that nobody is. */
        NOT_TOLD
    }

    public record Step(Rule rule, int number, Outcome outcome) {}

    /** @param verdict of a decision that breaks no glass */
    static List<Step> of(Verdict verdict) {
        return numbered().map(rule -> step(rule, outcome(rule, verdict))).toList();
    }

    /**
     * The same behind broken glass, which lifts 5, 7, 8 and 9.
     *
     * @param without what is decided where it is not broken
     */
    static List<Step> behindGlass(Verdict without) {
        return numbered()
                .map(rule -> step(rule, rule.number() < without.rule().number() ? Outcome.PERMITS : lifted(rule)))
                .toList();
    }

    private static Stream<Rule> numbered() {
        return Arrays.stream(Rule.values()).filter(rule -> rule.number() > 0);
    }

    private static Step step(Rule rule, Outcome outcome) {
        return new Step(rule, rule.number(), rule == Rule.EXCLUSION ? Outcome.NOT_TOLD : outcome);
    }

    private static Outcome lifted(Rule rule) {
        return rule == Rule.SHARED ? Outcome.PERMITS : Outcome.LIFTED;
    }

    private static Outcome outcome(Rule rule, Verdict verdict) {
        return switch (verdict.rule()) {
            case ROLE -> Outcome.NOT_REACHED;
            case EVERY -> Outcome.PERMITS;
            case OWNER, BREAK_GLASS -> rule.number() <= OF_THE_CASE ? Outcome.PERMITS : Outcome.NOT_REACHED;
            default -> outcome(rule.number() - verdict.rule().number(), verdict);
        };
    }

    private static Outcome outcome(int beyond, Verdict verdict) {
        if (beyond != 0) {
            return beyond < 0 ? Outcome.PERMITS : Outcome.NOT_REACHED;
        }
        return verdict.marker() ? Outcome.MARKS : Outcome.REFUSES;
    }
}
