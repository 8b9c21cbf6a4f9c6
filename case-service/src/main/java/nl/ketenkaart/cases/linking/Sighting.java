package nl.ketenkaart.cases.linking;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.stream.Stream;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.report.DutchDay;

/**
 * That somebody is named in a case.
 *
 * @param raisedAt when the case was raised, to the millisecond; the same whenever it is told again
 */
public record Sighting(CaseId caseId, Instant raisedAt) {
    private static final int MONTHS = 12;
    public static final Comparator<Sighting> OLDEST_FIRST = Comparator.comparing(Sighting::raisedAt)
            .thenComparing(s -> s.caseId().value());

    static Sighting in(Case file) {
        return new Sighting(file.caseId(), file.origin().at().truncatedTo(ChronoUnit.MILLIS));
    }

    /**
     * Whether the two were raised within twelve months of each other, day by day where the partners work: from the raising of
     * the earlier one to that of the later one, both days included.
     */
    boolean near(Sighting other) {
        var days = Stream.of(this, other)
                .sorted(OLDEST_FIRST)
                .map(sighting -> DutchDay.of(sighting.raisedAt()))
                .toList();
        return !days.getFirst().isBefore(days.getLast().minusMonths(MONTHS));
    }
}
