package nl.ketenkaart.cases.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.ketenkaart.cases.figures.Tally.Count;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The strongest reader of one table: knows its total, what is told, and the rule by which the rest is not. For each thing that
 * can be told, every table of which just that would be told is possible; what a suppressed cell has in all of these is what is
 * given away. All tables are tried, so that nothing hangs on an example.
 */
class WhoKnowsTheRuleLearnsNothingTest {
    private static final int SMALL = 5;

    @ParameterizedTest
    @CsvSource({"2, 60", "3, 40", "4, 30", "5, 24"})
    void a_suppressed_cell_may_be_every_small_number_or_any_of_five(int cells, int most) {
        var worst = IntStream.rangeClosed(0, most)
                .mapToObj(total -> possible(cells, total, Suppression::suppressed))
                .flatMap(told -> told.values().stream())
                .flatMap(hidden -> hidden.values().stream())
                .toList();
        assertThat(worst).isNotEmpty().allSatisfy(values -> {
            assertThat(values).hasSizeGreaterThanOrEqualTo(SMALL);
            if (values.first() < SMALL) {
                assertThat(values).contains(0, 1, 2, 3, 4);
            }
        });
    }

    @Test
    void where_the_small_cells_alone_are_suppressed_they_are_pinned_down() {
        assertThat(fewestLeft(WhoKnowsTheRuleLearnsNothingTest::theSmallOnes)).isEqualTo(1);
    }

    @Test
    void where_the_smallest_other_cell_goes_along_the_rule_itself_pins_the_small_one_down() {
        assertThat(fewestLeft(WhoKnowsTheRuleLearnsNothingTest::theSmallOnesAndTheNext))
                .isEqualTo(1);
    }

    @Test
    void where_the_cover_may_come_to_less_than_nine_it_does_not_cover() {
        assertThat(fewestLeft(WhoKnowsTheRuleLearnsNothingTest::theSmallOnesAndTheLast))
                .isEqualTo(1);
    }

    private static int fewestLeft(Function<Tally, Set<String>> rule) {
        return IntStream.rangeClosed(SMALL, 24)
                .mapToObj(total -> possible(4, total, rule))
                .flatMap(told -> told.values().stream())
                .flatMap(hidden -> hidden.values().stream())
                .mapToInt(TreeSet::size)
                .min()
                .orElseThrow();
    }

    /** By what is told: the numbers that each suppressed cell may have. The total of a few cases is not told. */
    private static Map<String, Map<String, TreeSet<Integer>>> possible(
            int cells, int total, Function<Tally, Set<String>> rule) {
        var told = new HashMap<String, Map<String, TreeSet<Integer>>>();
        var totals = total < SMALL ? IntStream.range(0, SMALL) : IntStream.of(total);
        totals.forEach(each -> tables(cells, each).forEach(tally -> {
            var hidden = rule.apply(tally);
            var numbers = told.computeIfAbsent(told(tally, hidden), none -> new HashMap<>());
            hidden.forEach(cell -> numbers.computeIfAbsent(cell, none -> new TreeSet<>())
                    .add(tally.cells().get(cell).things()));
        }));
        return told;
    }

    private static String told(Tally tally, Set<String> hidden) {
        return tally.cells().entrySet().stream()
                .map(cell -> hidden.contains(cell.getKey())
                        ? "."
                        : "" + cell.getValue().things())
                .collect(Collectors.joining(" "));
    }

    private static List<Tally> tables(int cells, int total) {
        return compositions(cells, total).stream()
                .map(WhoKnowsTheRuleLearnsNothingTest::tally)
                .toList();
    }

    private static List<int[]> compositions(int cells, int total) {
        if (cells == 1) {
            return List.of(new int[] {total});
        }
        return IntStream.rangeClosed(0, total)
                .boxed()
                .flatMap(first -> compositions(cells - 1, total - first).stream()
                        .map(rest -> {
                            var whole = Arrays.copyOf(new int[] {first}, rest.length + 1);
                            System.arraycopy(rest, 0, whole, 1, rest.length);
                            return whole;
                        }))
                .toList();
    }

    private static Tally tally(int[] numbers) {
        var cells = new LinkedHashMap<String, Count>();
        for (var i = 0; i < numbers.length; i++) {
            cells.put("" + i, new Count(numbers[i], numbers[i]));
        }
        var total = Arrays.stream(numbers).sum();
        return new Tally(new Count(total, total), cells);
    }

    private static Set<String> theSmallOnes(Tally tally) {
        return tally.cells().entrySet().stream()
                .filter(cell -> Suppression.small(cell.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<String> theSmallOnesAndTheNext(Tally tally) {
        return withCover(
                tally, Comparator.comparing(cell -> tally.cells().get(cell).things()));
    }

    private static Set<String> theSmallOnesAndTheLast(Tally tally) {
        return withCover(tally, Comparator.reverseOrder());
    }

    private static Set<String> withCover(Tally tally, Comparator<String> order) {
        var hidden = new HashSet<>(theSmallOnes(tally));
        if (!hidden.isEmpty()) {
            tally.cells().keySet().stream()
                    .filter(cell -> !hidden.contains(cell))
                    .min(order)
                    .ifPresent(hidden::add);
        }
        return hidden;
    }
}
