package nl.ketenkaart.cases.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.ketenkaart.cases.figures.Release.Figure;

/**
 * Somebody who lays all answers side by side: what is told is known, what is not is a whole number from zero on, and each total
 * is the sum of its cells. The sums meet in single unknowns only, so that narrowing the bounds until nothing moves is exact.
 */
final class Attack {
    private static final int MANY = 100_000;
    private final Map<String, int[]> bounds = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();
    private final List<Sum> sums = new ArrayList<>();

    private record Sum(String total, List<String> parts) {}

    static Attack on(Iterable<Release> releases) {
        var attack = new Attack();
        releases.forEach(release -> release.figures().forEach(figure -> attack.take(release.period(), figure)));
        attack.solve();
        return attack;
    }

    private void take(Period period, Figure figure) {
        var total = total(period, figure.table());
        learn(total, figure.total());
        var parts = figure.cells().stream()
                .map(cell -> {
                    var name = period + "/" + figure.table() + "/" + cell.value();
                    learn(name, cell.count());
                    return name;
                })
                .toList();
        sums.add(new Sum(total, parts));
    }

    private static String total(Period period, Table table) {
        return period + "/"
                + switch (table) {
                    case RE_AGENDAED_CASES_BY_TIMES_ON_AGENDA -> Table.CASES_BY_RE_AGENDAED + "/" + Cells.RE_AGENDAED;
                    case MEASURES_BY_START -> "measures";
                    case REQUESTS_BY_ANSWER, REQUESTS_BY_WAITING_TIME -> "requests";
                    default -> "cases";
                };
    }

    private void learn(String name, @org.jspecify.annotations.Nullable Integer value) {
        var known = bounds.computeIfAbsent(name, none -> new int[] {0, MANY});
        if (value == null) {
            unknown.add(name);
        } else {
            known[0] = value;
            known[1] = value;
        }
    }

    private void solve() {
        var moved = true;
        while (moved) {
            moved = false;
            for (var sum : sums) {
                moved |= narrow(sum);
            }
        }
    }

    private boolean narrow(Sum sum) {
        var low = sum.parts().stream().mapToInt(part -> bounds.get(part)[0]).sum();
        var high = sum.parts().stream().mapToInt(part -> bounds.get(part)[1]).sum();
        var total = bounds.get(sum.total());
        var moved = within(sum.total(), low, high);
        for (var part : sum.parts()) {
            var own = bounds.get(part);
            moved |= within(part, total[0] - (high - own[1]), total[1] - (low - own[0]));
        }
        return moved;
    }

    private boolean within(String name, int low, int high) {
        var known = bounds.get(name);
        if (low <= known[0] && high >= known[1]) {
            return false;
        }
        known[0] = Math.max(low, known[0]);
        known[1] = Math.min(high, known[1]);
        return true;
    }

    /** Suppressed, and known all the same to be one of fewer than five numbers. */
    List<String> broken() {
        return unknown.stream()
                .filter(name -> bounds.get(name)[1] - bounds.get(name)[0] < Suppression.FEWEST - 1)
                .sorted()
                .toList();
    }

    int suppressed() {
        return unknown.size();
    }
}
