package nl.ketenkaart.bench.system.figure;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows as Markdown. */
public final class Table {
    private static final List<String> HEAD =
            List.of("| | measure | ours | limit | ratio | aim | met |", "|---|---|---|---|---|---|---|");

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
}
