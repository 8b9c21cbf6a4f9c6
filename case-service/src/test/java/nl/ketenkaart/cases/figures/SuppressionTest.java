package nl.ketenkaart.cases.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionTest {
    private static final List<String> CELLS = List.of("a", "b", "c", "d");

    @Test
    void four_youth_cases_take_the_others_with_them() {
        assertThat(suppressed(24, 4)).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void that_there_is_none_is_a_small_number_too() {
        assertThat(suppressed(7, 9, 0, 12)).containsExactlyInAnyOrder("c", "d");
    }

    @Test
    void the_last_other_cell_goes_along_and_not_the_smallest() {
        assertThat(suppressed(3, 5, 6, 40)).containsExactlyInAnyOrder("a", "d");
        assertThat(suppressed(30, 6, 40, 2)).containsExactlyInAnyOrder("c", "d");
    }

    @Test
    void several_small_ones_share_one_cover() {
        assertThat(suppressed(30, 20, 3, 1)).containsExactlyInAnyOrder("b", "c", "d");
    }

    @Test
    void what_together_comes_to_less_than_nine_is_not_covered_and_nothing_is_told() {
        assertThat(suppressed(1, 20, 30, 7)).containsExactlyInAnyOrderElementsOf(CELLS);
        assertThat(suppressed(2, 20, 30, 7)).containsExactlyInAnyOrder("a", "d");
    }

    @Test
    void nothing_is_told_of_four_cases() {
        assertThat(suppressed(3, 1)).containsExactlyInAnyOrder("a", "b");
        assertThat(Suppression.small(tally(3, 1).total())).isTrue();
    }

    @Test
    void nine_requests_about_one_family_are_one_case() {
        var perCase = new ArrayList<List<String>>();
        perCase.add(List.of("b", "b", "b", "b", "b", "b", "b", "b", "b"));
        for (var i = 0; i < 10; i++) {
            perCase.add(List.of("a"));
        }
        var tally = Tally.of(List.of("a", "b"), perCase);
        assertThat(tally.total()).isEqualTo(new Tally.Count(19, 11));
        assertThat(Suppression.suppressed(tally)).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void five_and_more_everywhere_are_told() {
        assertThat(suppressed(5, 6, 7, 8)).isEmpty();
    }

    private static java.util.Set<String> suppressed(int... counts) {
        return Suppression.suppressed(tally(counts));
    }

    static Tally tally(int... counts) {
        var perCase = new ArrayList<List<String>>();
        for (var i = 0; i < counts.length; i++) {
            for (var n = 0; n < counts[i]; n++) {
                perCase.add(List.of(CELLS.get(i)));
            }
        }
        return Tally.of(CELLS.subList(0, counts.length), perCase);
    }
}
