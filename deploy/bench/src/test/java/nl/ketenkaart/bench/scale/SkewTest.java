package nl.ketenkaart.bench.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SkewTest {
    private static final long SEED = 1;

    /** What kafka-clients' own tool says of this text; another key form would be on another partition. */
    @Test
    void a_case_is_where_kafka_puts_the_text_of_its_id() {
        var id = UUID.fromString("00000000-0000-4000-8000-000000000001");
        var bytes = id.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var murmur = org.apache.kafka.common.utils.Utils.murmur2(bytes) & 0x7fffffff;
        assertThat(IntStream.of(6, 12, 24, 48).map(count -> Traffic.partition(id, count)))
                .containsExactly(murmur % 6, murmur % 12, murmur % 24, murmur % 48);
    }

    @Test
    void even_is_one_and_all_on_one_is_the_number_of_partitions() {
        assertThat(Skew.fullestToMean(new int[] {5, 5, 5})).isEqualTo(1);
        assertThat(Skew.fullestToMean(new int[] {0, 12, 0, 0})).isEqualTo(4);
    }

    @Test
    void the_same_seed_is_the_same_year_in_order_of_time() {
        var one = Traffic.of(500, SEED);
        var same = Traffic.of(500, SEED);
        assertThat(one.size()).isEqualTo(same.size()).isBetween(500 * 15, 500 * 40);
        assertThat(IntStream.range(0, one.size()))
                .allMatch(i -> one.atMillis(i) == same.atMillis(i) && one.ofCase(i) == same.ofCase(i));
        assertThat(IntStream.range(1, one.size())).allMatch(i -> one.atMillis(i - 1) <= one.atMillis(i));
        assertThat(one.atMillis(one.size() - 1)).isLessThan((long) Traffic.DAYS * Traffic.DAY_MILLIS);
    }

    @Test
    void half_of_the_cases_have_fewer_than_eighteen_events_and_one_in_two_hundred_is_hot() {
        var year = Traffic.of(20_000, SEED);
        var counts = new int[year.cases()];
        IntStream.range(0, year.size()).forEach(i -> counts[year.ofCase(i)]++);
        var sorted = IntStream.of(counts).sorted().toArray();
        assertThat(sorted[sorted.length / 2]).isBetween(17, 19);
        assertThat(year.hotCases()).isBetween(70, 130);
    }

    @Test
    void more_partitions_are_filled_less_evenly_and_more_cases_more_so() {
        var few = Traffic.of(500, SEED);
        var many = Traffic.of(20_000, SEED);
        assertThat(Skew.of(few, 48).day()).isGreaterThan(Skew.of(few, 6).day());
        assertThat(Skew.of(many, 48).year()).isLessThan(Skew.of(few, 48).year());
        assertThat(Skew.of(few, 1).year()).isEqualTo(1, within(1e-9));
    }

    @Test
    void the_country_is_ten_tables_and_nearly_eighteen_million_people() {
        assertThat(Territory.COUNTRY).hasSize(10).contains(Territory.MIDDEN_NEDERLAND);
        assertThat(Territory.casesInAYear(Territory.COUNTRY)).isBetween(17_500, 18_000);
    }

    @Test
    void a_drawing_has_a_panel_for_each_size() {
        var skews = Map.<String, Map<Integer, Skew>>of(
                "one", new TreeMap<>(Map.of(6, new Skew(1, 2, 3), 48, new Skew(2, 4, 3))));
        assertThat(Drawing.of(skews))
                .startsWith("<svg")
                .endsWith("</svg>\n")
                .containsOnlyOnce("<g ")
                .contains(">one<");
    }
}
