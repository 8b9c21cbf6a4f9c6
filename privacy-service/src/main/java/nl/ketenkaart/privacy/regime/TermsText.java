package nl.ketenkaart.privacy.regime;

import java.util.List;
import java.util.Map;

/**
 * The terms as they were written down: words, not yet checked. {@link RetentionTerms#of} reads it.
 *
 * @param legalBasis what the partnership says the whole rests on
 * @param regimes by kind of organisation, under which law it works
 */
public record TermsText(int version, String legalBasis, Map<String, String> regimes, List<Row> terms) {
    /** The kind of every item that has no row of its own. */
    public static final String ANY = "*";

    /**
     * @param kind of item, or {@link #ANY}
     * @param lockedAfter an ISO period: from then on it is on nobody's card
     * @param destroyedAfter an ISO period, from the day on which it was locked
     * @param countedFrom from when the first one counts
     * @param source the article on which it rests
     */
    public record Row(
            String regime, String kind, String lockedAfter, String destroyedAfter, String countedFrom, String source) {}
}
