package nl.ketenkaart.cases.insight.web;

import java.time.LocalDate;
import java.util.List;
import nl.ketenkaart.cases.figures.Release;
import nl.ketenkaart.cases.figures.Table;
import org.jspecify.annotations.Nullable;

/** The answer: one part per period, and nothing that adds them up. */
record Insights(List<OfPeriod> periods) {

    record OfPeriod(LocalDate from, LocalDate to, List<Figure> figures) {}

    record Figure(Table table, @Nullable Integer total, List<Cell> cells) {}

    record Cell(String value, @Nullable Integer count) {}

    static Insights of(List<Release> releases) {
        return new Insights(releases.stream().map(Insights::of).toList());
    }

    private static OfPeriod of(Release release) {
        var figures = release.figures().stream().map(Insights::of).toList();
        return new OfPeriod(release.period().from(), release.period().to(), figures);
    }

    private static Figure of(Release.Figure figure) {
        var cells = figure.cells().stream()
                .map(cell -> new Cell(cell.value(), cell.count()))
                .toList();
        return new Figure(figure.table(), figure.total(), cells);
    }
}
