package nl.ketenkaart.cases.insight;

import nl.ketenkaart.platform.identity.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The figures of every reporting period that lies wholly in these days.
 *
 * @param from the first day, as it was asked
 * @param to the last day, as it was asked
 */
public record ReadInsights(
        Caller by, @Nullable String from, @Nullable String to) {}
