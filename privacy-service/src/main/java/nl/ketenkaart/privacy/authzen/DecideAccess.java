package nl.ketenkaart.privacy.authzen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.opening.OpenCase;

/**
 * Answers whether somebody may look at something: yes where its card would show it at this moment, for this purpose. No is no,
 * whether it is not there, not for who asks, or not a word that is known. On record before it is handed out, once for each
 * call (Authorization Decision Log).
 */
public final class DecideAccess {
    private final OpenCase opening;
    private final Disclosures disclosures;

    public DecideAccess(OpenCase opening, Disclosures disclosures) {
        this.opening = opening;
        this.disclosures = disclosures;
    }

    /** How far several questions are answered (AuthZEN 1.0, 7.1.2). */
    public enum Semantic {
        EXECUTE_ALL,
        DENY_ON_FIRST_DENY,
        PERMIT_ON_FIRST_PERMIT;

        /** Empty for any other word. */
        public static Optional<Semantic> named(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst();
        }

        boolean endsWith(boolean permitted) {
            return switch (this) {
                case EXECUTE_ALL -> false;
                case DENY_ON_FIRST_DENY -> !permitted;
                case PERMIT_ON_FIRST_PERMIT -> permitted;
            };
        }
    }

    /**
     * @throws Disclosures.NotRecorded then no answer may leave
     */
    public boolean one(Call call, Question question) {
        return answers(call, List.of(Optional.of(question)), Semantic.EXECUTE_ALL, "adl.access_evaluation")
                .getFirst();
    }

    /**
     * In the order asked, as far as the semantic goes.
     *
     * @param questions empty: what cannot be read, and is not permitted
     * @throws Disclosures.NotRecorded then no answer may leave
     */
    public List<Boolean> several(Call call, List<Optional<Question>> questions, Semantic semantic) {
        return answers(call, questions, semantic, "adl.access_evaluations");
    }

    private List<Boolean> answers(Call call, List<Optional<Question>> questions, Semantic semantic, String event) {
        var sights = new Sights(opening, call);
        var record = new DecisionRecord(sights);
        var answers = new ArrayList<Boolean>();
        for (var question : questions) {
            var permitted = question.map(sights::permits).orElse(false);
            question.ifPresentOrElse(asked -> record.decided(asked, permitted), record::unread);
            answers.add(permitted);
            if (semantic.endsWith(permitted)) {
                break;
            }
        }
        disclosures.record(record.of(event));
        return answers;
    }
}
