package nl.ketenkaart.cases.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is told of a period, once and for ever: another one of the same period would give away what came in between. */
public record Release(Period period, List<Figure> figures) {
    public Release {
        figures = List.copyOf(figures);
    }

    /**
     * One table.
     *
     * @param total null: suppressed
     */
    public record Figure(Table table, @Nullable Integer total, List<Cell> cells) {
        public Figure {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One cell of a table.
     *
     * @param count null: suppressed
     */
    public record Cell(String value, @Nullable Integer count) {}

    /** Makes it of the cases of which something happened in the period. */
    public static Release of(Period period, List<Track> tracks) {
        var suppressed = new EnumMap<Table, Set<String>>(Table.class);
        var figures = new ArrayList<Figure>();
        for (var table : Table.values()) {
            var tally = table.tally(tracks, period);
            var told = table.isWithin(suppressed) && !Suppression.small(tally.total());
            suppressed.put(table, told ? Suppression.suppressed(tally) : Set.copyOf(table.cells()));
            figures.add(figure(table, tally, told, suppressed.getOrDefault(table, Set.of())));
        }
        return new Release(period, figures);
    }

    private static Figure figure(Table table, Tally tally, boolean told, Set<String> suppressed) {
        var cells = new ArrayList<Cell>();
        tally.cells()
                .forEach((name, count) -> cells.add(new Cell(name, suppressed.contains(name) ? null : count.things())));
        return new Figure(table, told ? tally.total().things() : null, cells);
    }
}
