package nl.ketenkaart.bench.system.figure;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows as Markdown, and back. */
public final class Table {
    private static final List<String> HEAD =
            List.of("| | measure | ours | limit | ratio | aim | met |", "|---|---|---|---|---|---|---|");
    private static final Pattern LINE =
            Pattern.compile("\\| ([a-h]) \\| (.*) \\| (.*) \\| (.*) \\| (.*) \\| (.*) \\| (yes|\\*\\*no\\*\\*|) \\|");
    private static final Pattern AIM = Pattern.compile("([≤≥]) ([0-9.,]+)(.*)");
    private static final Pattern BEGINNING = Pattern.compile("([0-9.,]+).*");

    private Table() {}

    public static String of(List<Row> rows) {
        return Stream.concat(HEAD.stream(), rows.stream().map(Row::markdown))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    public static List<String> head() {
        return HEAD;
    }

    public static String line(Row row) {
        return row.markdown();
    }

    /** The rows that stand among these lines. */
    public static List<Row> read(List<String> lines) {
        return lines.stream()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(Table::row)
                .toList();
    }

    /** An aim with a unit is about what is ours, one without about the ratio. */
    private static Row row(Matcher line) {
        var ratio = number(line.group(5));
        var row = Row.of(line.group(1), line.group(2), line.group(3), line.group(4), ratio);
        var aim = AIM.matcher(line.group(6));
        if (!aim.matches()) {
            return row;
        }
        var at = new Aim(aim.group(1).equals("≤"), number(aim.group(2)), aim.group());
        return row.aiming(at, aim.group(3).isEmpty() ? ratio : beginning(line.group(3)));
    }

    private static double beginning(String text) {
        var number = BEGINNING.matcher(text);
        if (!number.matches()) {
            throw new IllegalArgumentException("no number: " + text);
        }
        return number(number.group(1));
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(",", ""));
    }
}
