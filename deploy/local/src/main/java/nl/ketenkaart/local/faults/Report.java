package nl.ketenkaart.local.faults;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** The table of faults and what came of them: a row for each as it comes, what was found after them, and a sum for each kind in the end. */
final class Report {
    private static final int LINES = 20;
    private static final String ROW = "%4s  %-17s  %-38s  %9s  %5s  %7s  %7s  %7s  %7s%n";
    private static final String FOUND =
            "      looked for and found: %d lost, %d doubled, %d leaked, %d refused and there, %d stuck, %d dead"
                    + " letters%n";
    private final PrintStream out;
    private final List<Row> rows = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    Report(PrintStream out) {
        this.out = out;
    }

    void begins(Plan plan) {
        out.printf("%d faults, %d in turn, --seed=%d%n", plan.faults(), plan.inTurn(), plan.seed());
        out.println("whole: seconds from the fault until all was found; behind: from its end until then");
        heading();
    }

    private void heading() {
        out.printf(ROW, "no", "fault", "hit", "under way", "taken", "refused", "unknown", "whole", "behind");
    }

    void add(Outcome outcome) {
        outcomes.add(outcome);
        for (var row : outcome.rows()) {
            rows.add(row);
            if (row.skipped().isEmpty()) {
                line(rows.size(), row.fault().kind(), row.fault().hit(), List.of(row));
            } else {
                note(row.fault().kind() + ", " + row.fault().hit() + ": skipped, " + row.skipped());
            }
        }
        found(List.of(outcome));
        outcome.wrong().stream().limit(LINES).forEach(this::note);
    }

    void note(String line) {
        out.println("      " + line);
    }

    /** Sums, and the longest time of each kind. */
    void ends(Duration took) {
        out.println();
        heading();
        var borne = rows.stream().filter(row -> row.skipped().isEmpty()).toList();
        var kinds = new TreeMap<String, List<Row>>();
        borne.forEach(row -> kinds.computeIfAbsent(row.fault().kind(), kind -> new ArrayList<>())
                .add(row));
        kinds.forEach((kind, all) -> line(all.size(), kind, "in all; the longest of them", all));
        line(borne.size(), "all", took.toMinutes() + " minutes", borne);
        found(outcomes);
    }

    private void line(int number, String kind, String hit, List<Row> of) {
        out.printf(
                ROW,
                number,
                kind,
                hit,
                sum(of, Row::underWay),
                sum(of, row -> row.answered().acknowledged()),
                sum(of, row -> row.answered().refused()),
                sum(of, row -> row.answered().resolved()),
                seconds(of.stream().map(Row::whole).max(Duration::compareTo).orElse(Duration.ZERO)),
                seconds(of.stream().map(Row::behind).max(Duration::compareTo).orElse(Duration.ZERO)));
    }

    private void found(List<Outcome> of) {
        out.printf(
                FOUND,
                sum(of, one -> one.findings().lost().size()),
                sum(of, one -> one.findings().doubled().size()),
                sum(of, one -> one.findings().leaked().size()),
                sum(of, one -> one.findings().refused().size()),
                sum(of, one -> one.stuck().size()),
                of.stream().mapToLong(Outcome::dead).sum());
    }

    private static <T> int sum(List<T> of, ToIntFunction<T> what) {
        return of.stream().mapToInt(what).sum();
    }

    private static String seconds(Duration of) {
        return String.format(Locale.ROOT, "%.1f", of.toMillis() / 1000.0);
    }
}
