package nl.ketenkaart.cases.figures;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.ketenkaart.cases.figures.Tally.Count;

/**
 * Which cells of a table are not told. A cell of fewer than five cases is small, none at all included. With the small ones goes
 * the last other cell in the order of the table, whatever its size: chosen by size, it would tell something of what it covers.
 * If these together do not come to nine, none of the table is told.
 *
 * <p>So whoever knows this rule, the total and every cell that is told finds for each suppressed cell that every number from 0
 * to 4 is possible (it is small), or five numbers at least (it covers): put any of those in one small cell, nothing in the
 * others and the rest in the cover, and the same is told. A test tries all tables.
 */
final class Suppression {
    static final int FEWEST = 5;
    private static final int COVERED = 2 * FEWEST - 1;

    private Suppression() {}

    static boolean small(Count count) {
        return count.cases() < FEWEST;
    }

    static Set<String> suppressed(Tally tally) {
        var all = tally.cells().keySet();
        var small =
                all.stream().filter(name -> small(tally.of(name))).collect(Collectors.toCollection(LinkedHashSet::new));
        if (small.isEmpty()) {
            return Set.of();
        }
        var hidden = withCover(small, all);
        var together = hidden.stream().mapToInt(name -> tally.of(name).things()).sum();
        return small(tally.total()) || together < COVERED ? all : hidden;
    }

    private static Set<String> withCover(Set<String> small, Set<String> all) {
        var hidden = new LinkedHashSet<>(small);
        all.stream()
                .filter(name -> !small.contains(name))
                .reduce((earlier, later) -> later)
                .ifPresent(hidden::add);
        return hidden;
    }
}
