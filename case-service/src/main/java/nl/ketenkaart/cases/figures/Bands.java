package nl.ketenkaart.cases.figures;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.ketenkaart.cases.report.DutchDay;

/**
 * Waiting times in bands of whole days; an average of a few would give each of them away.
 *
 * @param limits the last day of each band but the open one at the end
 */
record Bands(List<Integer> limits) {

    static Bands upTo(Integer... limits) {
        return new Bands(List.of(limits));
    }

    List<String> names() {
        var open = "DAYS_" + (limits.getLast() + 1) + "_OR_MORE";
        return Stream.concat(IntStream.range(0, limits.size()).mapToObj(this::name), Stream.of(open))
                .toList();
    }

    /** The band of the days that passed in the Netherlands; a clock that ran back makes it none. */
    String of(Instant from, Instant until) {
        var days = ChronoUnit.DAYS.between(DutchDay.of(from), DutchDay.of(until));
        var shorter = limits.stream().filter(limit -> limit < days).count();
        return names().get((int) shorter);
    }

    private String name(int i) {
        return "DAYS_" + (i == 0 ? 0 : limits.get(i - 1) + 1) + "_TO_" + limits.get(i);
    }
}
