package nl.ketenkaart.local.faults;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** The table of faults and what came of them: a row for each as it comes, a sum for each kind in the end. */
final class Report {
    private static final String WHAT = "%4s  %-17s  %-38s  ";
    private static final String WRITES = "%9s  %5s  %7s  %7s  ";
    private static final String AFTER = "%8s  %8s  %4s  %7s  %6s  %7s  %5s  %5s%n";
    private final PrintStream out;
    private final List<Row> rows = new ArrayList<>();

    Report(PrintStream out) {
        this.out = out;
    }

    void begins(Plan plan) {
        out.printf(
                "%d faults, --seed=%d; seconds whole are from the fault, behind from its end until all is found%n",
                plan.faults(), plan.seed());
        heading();
    }

    private void heading() {
        out.printf(
                Locale.ROOT,
                WHAT + WRITES + AFTER,
                words(
                        "no",
                        "fault",
                        "hit",
                        "under way",
                        "taken",
                        "refused",
                        "unknown",
                        "whole",
                        "behind",
                        "lost",
                        "doubled",
                        "leaked",
                        "refused",
                        "stuck",
                        "dead"));
    }

    private static Object[] words(Object... words) {
        return words;
    }

    void add(Row row) {
        rows.add(row);
        if (row.skipped().isEmpty()) {
            line(String.valueOf(rows.size()), row.fault().kind(), row.fault().hit(), List.of(row));
        } else {
            out.printf(
                    WHAT + "skipped: %s%n",
                    rows.size(),
                    row.fault().kind(),
                    row.fault().hit(),
                    row.skipped());
        }
        row.wrong().stream().limit(20).forEach(line -> out.println("      " + line));
    }

    void note(String line) {
        out.println("      " + line);
    }

    /** Sums, and the longest time of each kind. */
    void ends(Duration took) {
        out.println();
        heading();
        var kinds = new LinkedHashMap<String, List<Row>>();
        rows.stream()
                .filter(row -> row.skipped().isEmpty())
                .sorted((a, b) -> a.fault().kind().compareTo(b.fault().kind()))
                .forEach(row -> kinds.computeIfAbsent(row.fault().kind(), kind -> new ArrayList<>())
                        .add(row));
        kinds.forEach((kind, all) -> line(String.valueOf(all.size()), kind, "the longest of these", all));
        var all = kinds.values().stream().flatMap(List::stream).toList();
        line(String.valueOf(all.size()), "all", took.toMinutes() + " minutes", all);
    }

    private void line(String first, String kind, String hit, List<Row> of) {
        out.printf(
                Locale.ROOT,
                WHAT + WRITES + AFTER,
                first,
                kind,
                hit,
                of.stream().mapToInt(Row::underWay).sum(),
                of.stream().mapToInt(row -> row.tally().acknowledged()).sum(),
                of.stream().mapToInt(row -> row.tally().refused()).sum(),
                of.stream().mapToInt(row -> row.tally().resolved()).sum(),
                seconds(of.stream().map(Row::whole).max(Duration::compareTo)),
                seconds(of.stream().map(Row::behind).max(Duration::compareTo)),
                of.stream().mapToInt(row -> row.findings().lost().size()).sum(),
                of.stream().mapToInt(row -> row.findings().doubled().size()).sum(),
                of.stream().mapToInt(row -> row.findings().leaked().size()).sum(),
                of.stream().mapToInt(row -> row.findings().refused().size()).sum(),
                of.stream().mapToInt(row -> row.stuck().size()).sum(),
                of.stream().mapToLong(Row::dead).sum());
    }

    private static String seconds(java.util.Optional<Duration> of) {
        return of.map(one -> String.format(Locale.ROOT, "%.1f", one.toMillis() / 1000.0))
                .orElse("");
    }
}
