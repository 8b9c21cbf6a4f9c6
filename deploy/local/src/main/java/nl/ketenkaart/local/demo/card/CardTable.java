package nl.ketenkaart.local.demo.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Side by side what everybody sees: a row per thing on the card, a column per organisation, its name set down word under word.
 * At most 160 characters wide.
 */
public final class CardTable {
    private static final int WIDTH = 160;
    private static final int WORD = 15;
    private static final String LEGEND = "● sees it   ◐ knows only that somebody holds it   · finds nothing";

    private CardTable() {}

    /**
     * What one organisation sees.
     *
     * @param levels how much it sees of each row; of a row that is not in there, nothing
     */
    public record Column(String organisation, Map<Item, Level> levels) {
        List<String> words() {
            return Arrays.stream(organisation.split("-"))
                    .flatMap(word -> Arrays.stream(word.split("(?<=\\G.{" + WORD + "})")))
                    .toList();
        }

        int width() {
            return words().stream().mapToInt(String::length).max().orElse(1);
        }
    }

    public static List<String> of(String title, List<Item> rows, List<Column> columns) {
        var room = columns.stream().mapToInt(column -> column.width() + 2).sum();
        var label = Math.min(WIDTH - room, 90);
        var lines = new ArrayList<String>();
        lines.add(title);
        lines.addAll(head(label, columns));
        lines.add("─".repeat(label + room));
        rows.forEach(row -> lines.add(line(row, label, columns)));
        lines.add(LEGEND);
        return lines;
    }

    private static List<String> head(int label, List<Column> columns) {
        var height =
                columns.stream().mapToInt(column -> column.words().size()).max().orElse(0);
        var lines = new ArrayList<String>();
        for (var i = 0; i < height; i++) {
            var row = i;
            var words = columns.stream().map(column -> word(column, row)).collect(Collectors.joining());
            lines.add((" ".repeat(label) + words).stripTrailing());
        }
        return lines;
    }

    private static String word(Column column, int row) {
        var words = column.words();
        return centred(row < words.size() ? words.get(row) : "", column.width());
    }

    private static String line(Item row, int label, List<Column> columns) {
        var cells = columns.stream()
                .map(column -> centred(String.valueOf(sign(column, row)), column.width()))
                .collect(Collectors.joining());
        return (padded(row.label(), label) + cells).stripTrailing();
    }

    private static char sign(Column column, Item row) {
        return column.levels().getOrDefault(row, Level.NOTHING).sign();
    }

    private static String centred(String text, int width) {
        var before = (width - text.length()) / 2;
        return " ".repeat(before + 1) + text + " ".repeat(width - text.length() - before + 1);
    }

    private static String padded(String text, int width) {
        var cut = text.length() < width ? text : text.substring(0, width - 2) + "…";
        return cut + " ".repeat(width - cut.length());
    }
}
