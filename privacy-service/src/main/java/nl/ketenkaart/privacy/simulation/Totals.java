package nl.ketenkaart.privacy.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.simulation.Simulation.Count;
import nl.ketenkaart.privacy.simulation.Simulation.Loss;
import nl.ketenkaart.privacy.simulation.Simulation.OwnItem;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.Purpose;

/** Counts what is listed, in the order of organisation, purpose and category. */
final class Totals {
    private Totals() {}

    private record Cell(OrganisationId organisation, Purpose purpose, Category category) {
        static final Comparator<Cell> ORDER = Comparator.comparing(Cell::organisation)
                .thenComparing(Cell::purpose)
                .thenComparing(Cell::category);

        static Cell of(OwnItem item) {
            return new Cell(item.organisation(), item.purpose(), item.category());
        }

        Count count(List<OwnItem> items) {
            var appears = items.stream().filter(OwnItem::appears).count();
            return new Count(organisation, purpose, category, appears, items.size() - appears);
        }
    }

    static List<Count> of(List<OwnItem> items) {
        return items.stream()
                .collect(Collectors.groupingBy(Cell::of, () -> new TreeMap<>(Cell.ORDER), Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey().count(entry.getValue()))
                .toList();
    }

    /** Those of the same purpose and category as one. */
    static List<Loss> ofLosses(List<Loss> single) {
        return single.stream().collect(Collectors.groupingBy(loss -> loss, Collectors.counting())).entrySet().stream()
                .map(entry -> new Loss(entry.getKey().purpose(), entry.getKey().category(), entry.getValue()))
                .sorted(Comparator.comparing(Loss::purpose).thenComparing(Loss::category))
                .toList();
    }
}
