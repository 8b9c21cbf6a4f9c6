package nl.ketenkaart.bench.system.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void nothing_measured_is_no_figure() {
        assertThatThrownBy(() -> Samples.of()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_median_is_the_one_in_the_middle_or_the_mean_of_two() {
        assertThat(Samples.of(9, 1, 2).median()).isEqualTo(2);
        assertThat(Samples.of(9, 1, 2, 4).median()).isEqualTo(3);
    }

    @Test
    void a_percentile_is_one_that_was_measured() {
        var hundred =
                Samples.of(IntStream.rangeClosed(1, 100).mapToDouble(i -> i).toArray());
        assertThat(hundred.at(0.5)).isEqualTo(50);
        assertThat(hundred.at(0.99)).isEqualTo(99);
        assertThat(hundred.at(1)).isEqualTo(100);
        assertThat(Samples.of(1, 2, 3).at(0.5)).isEqualTo(2);
        assertThat(Samples.of(7).at(0.99)).isEqualTo(7);
    }

    @Test
    void an_aim_is_met_from_its_value_on() {
        assertThat(Aim.atLeast(0.7, "0.7").isMetBy(0.7)).isTrue();
        assertThat(Aim.atLeast(0.7, "0.7").isMetBy(0.69)).isFalse();
        assertThat(Aim.atMost(2, "2 ×").isMetBy(2)).isTrue();
        assertThat(Aim.atMost(2, "2 ×").isMetBy(2.01)).isFalse();
        assertThat(Aim.atMost(2, "2 ×").share(4)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void a_number_has_three_digits_that_say_something() {
        assertThat(List.of(0.1234, 1.234, 12.34, 1234.5).stream().map(Row::number))
                .containsExactly("0.123", "1.23", "12.3", "1,235");
    }

    @Test
    void the_table_says_what_is_not_met_and_judges_nothing_without_an_aim() {
        var missed = Row.of("b", "a card", "4 ms", "1 ms", 0.25).aiming(Aim.atLeast(0.7, "0.7"));
        var told = Row.of("i", "64 clients", "9 ms", "3 ms", 3);
        assertThat(Table.of(List.of(missed, told)).lines().skip(2))
                .containsExactly(
                        "| b | a card | 4 ms | 1 ms | 0.250 | ≥ 0.7 | **no** |",
                        "| i | 64 clients | 9 ms | 3 ms | 3.00 |  |  |");
    }

    @Test
    void a_table_is_read_as_it_was_written() {
        var rows = List.of(
                Row.of("b", "a card; 8 clients", "4.00 ms, p99 9 ms", "1 ms", 0.25)
                        .aiming(Aim.atLeast(0.7, "0.7")),
                Row.of("e", "rebuild", "9,578/s", "355,298/s", 0.03).aiming(Aim.atLeast(20_000, "20,000/s"), 9_578),
                Row.of("i", "of no measure", "1", "1", 1),
                Row.of("d", "only told", "1 ms", "2 ms", 0.5));
        var read = Table.read(("Some text\n" + Table.of(rows)).lines().toList());

        assertThat(read).isEqualTo(List.of(rows.get(0), rows.get(1), rows.get(3)));
    }

    @Test
    void the_picture_has_a_bar_for_each_row_with_an_aim_and_reads_as_xml() throws Exception {
        var slow =
                Row.of("e", "rebuild <all>", "9,000/s", "90,000/s", 0.1).aiming(Aim.atLeast(20_000, "20,000/s"), 9_000);
        var svg = Picture.of(List.of(slow, Row.of("i", "told", "", "", 1)), "Measured & drawn");
        var xml = javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new org.xml.sax.InputSource(new java.io.StringReader(svg)));
        assertThat(xml.getElementsByTagName("rect").getLength()).isEqualTo(2);
        assertThat(svg).contains("rebuild &lt;all&gt;", "9,000 (≥ 20,000/s)").doesNotContain("told");
    }
}
