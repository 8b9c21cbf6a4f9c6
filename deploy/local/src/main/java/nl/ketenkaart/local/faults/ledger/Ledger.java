package nl.ketenkaart.local.faults.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every write with what its partner was told of it. What was acknowledged must be found exactly as often as it was, on every shelf where
 * it may be; what was refused nowhere; and so nothing else. Any thread.
 */
public final class Ledger {
    private final Map<Shelf, Map<String, Integer>> expected = new HashMap<>();
    private final Set<String> refused = new HashSet<>();
    private int acknowledged;
    private int said;

    public synchronized void acknowledged(Write write) {
        acknowledged++;
        for (var trace : write.traces()) {
            expected.computeIfAbsent(trace.shelf(), shelf -> new HashMap<>()).merge(trace.mark(), 1, Integer::sum);
        }
    }

    public synchronized void refused(Write write) {
        said++;
        refused.add(write.words());
    }

    /** How many were acknowledged up to now. */
    public synchronized int acknowledged() {
        return acknowledged;
    }

    /** How many were refused up to now. */
    public synchronized int refused() {
        return said;
    }

    /** @param found for each shelf that was looked at, how often each mark stands there */
    public synchronized Findings compare(Map<Shelf, Map<String, Integer>> found) {
        var findings = new Findings(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        found.forEach((shelf, marks) -> compare(shelf, marks, findings));
        return findings;
    }

    private void compare(Shelf shelf, Map<String, Integer> found, Findings findings) {
        var due = expected.getOrDefault(shelf, Map.of());
        var marks = new TreeSet<>(due.keySet());
        marks.addAll(found.keySet());
        for (var mark : marks) {
            int wanted = due.getOrDefault(mark, 0);
            int seen = found.getOrDefault(mark, 0);
            if (seen != wanted) {
                add(Math.abs(seen - wanted), mark + " on " + shelf, kind(findings, mark, wanted, seen));
            }
        }
    }

    private List<String> kind(Findings findings, String mark, int wanted, int seen) {
        if (seen < wanted) {
            return findings.lost();
        }
        if (wanted > 0) {
            return findings.doubled();
        }
        return refused.contains(mark) ? findings.refused() : findings.leaked();
    }

    private static void add(int times, String line, List<String> lines) {
        for (var n = 0; n < times; n++) {
            lines.add(line);
        }
    }
}
