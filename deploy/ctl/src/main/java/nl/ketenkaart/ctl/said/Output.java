package nl.ketenkaart.ctl.said;

import java.io.PrintStream;
import java.util.Collection;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is said of one verb: words as they come, and a result in the end; with JSON the result alone, one object.
 *
 * @param out takes the words, or the object
 * @param err takes what passes (bars), and with JSON the words too
 * @param terminal whether somebody looks at {@code err}; else no bar is drawn
 */
public record Output(PrintStream out, PrintStream err, boolean json, boolean terminal) {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    public void say(String line) {
        (json ? err : out).println(line);
    }

    /** The outcome: for people by {@code words}, for programs as it is. */
    public void result(Object outcome, Consumer<Consumer<String>> words) {
        if (json) {
            out.println(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(outcome));
        } else {
            words.accept(out::println);
        }
        out.flush();
    }

    /** A bar for something of which so many are to be done; to be closed. */
    public Bar bar(String what, long all) {
        return new Bar(what, all, terminal ? err : null);
    }

    /** The columns of a table, each as wide as its widest word. */
    public static void table(Collection<String[]> rows, Consumer<String> out) {
        var widths = new int[rows.stream().mapToInt(row -> row.length).max().orElse(0)];
        for (var row : rows) {
            for (var i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        for (var row : rows) {
            var line = new StringBuilder();
            for (var i = 0; i < row.length; i++) {
                line.append("  ").append(row[i]).repeat(" ", widths[i] - row[i].length());
            }
            out.accept(line.toString().stripTrailing());
        }
    }
}
