package nl.ketenkaart.privacy.disclosure.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.needtoknow.Verdict;

/**
 * Counts what was decided: {@code ketenkaart.decisions} by level and rule, of cases that were asked for and of the items of chain
 * cards that were shown.
 */
final class CountedDisclosures implements Disclosures {
    private static final String OF_A_CASE = "case";
    private static final String OF_AN_ITEM = "item";
    private final Disclosures disclosures;
    private final MeterRegistry metrics;

    CountedDisclosures(Disclosures disclosures, MeterRegistry metrics) {
        this.disclosures = disclosures;
        this.metrics = metrics;
    }

    @Override
    public void record(Disclosure disclosure) {
        disclosures.record(disclosure);
        disclosure.counts().verdicts().forEach((verdict, times) -> count(OF_AN_ITEM, verdict, times));
    }

    @Override
    public void decided(Verdict verdict) {
        count(OF_A_CASE, verdict, 1);
    }

    private void count(String of, Verdict verdict, int times) {
        metrics.counter("ketenkaart.decisions", "of", of, "level", word(verdict.level()), "rule", word(verdict.rule()))
                .increment(times);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
