package nl.ketenkaart.notifications.delivery;

import static java.time.Duration.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackOffTest {
    private static final Duration DAY = Duration.ofHours(24);

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "2, 2",
        "3, 4",
        "4, 8",
        "5, 16",
        "6, 32",
        "7, 64",
        "8, 128",
        "9, 256",
        "10, 512",
        "11, 1024",
        "12, 2048",
        "13, 3600",
        "14, 3600",
        "40, 3600",
        "64, 3600",
        "65, 3600",
        "2147483647, 3600"
    })
    void it_is_twice_as_long_each_time_up_to_an_hour_and_half_of_it_is_left_to_chance(int failures, long seconds) {
        var whole = Duration.ofSeconds(seconds);
        assertThat(new BackOff(lowest()).after(failures, ZERO)).isEqualTo(whole.dividedBy(2));
        assertThat(new BackOff(highest()).after(failures, ZERO)).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({"1, 100", "2, 200", "6, 3200", "16, 3276800", "17, 3600000", "2147483647, 3600000"})
    void from_whatever_it_begins_it_grows_up_to_an_hour(int failures, long millis) {
        var backOff = new BackOff(highest(), Duration.ofMillis(100));
        assertThat(backOff.after(failures, ZERO)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void chance_spreads_those_who_failed_together_over_all_of_it() {
        var backOff = new BackOff(new Random(20261126));
        var waits = IntStream.range(0, 10_000)
                .mapToObj(n -> backOff.after(13, ZERO))
                .toList();
        assertThat(waits)
                .allMatch(wait ->
                        wait.compareTo(Duration.ofMinutes(30)) >= 0 && wait.compareTo(Duration.ofMinutes(60)) <= 0);
        for (var minute = 30; minute < 60; minute++) {
            var from = Duration.ofMinutes(minute);
            var until = Duration.ofMinutes(minute + 1L);
            assertThat(waits.stream()
                            .filter(wait -> wait.compareTo(from) >= 0 && wait.compareTo(until) < 0)
                            .count())
                    .as("minute %d", minute)
                    .isBetween(250L, 420L);
        }
    }

    @Test
    void what_the_sink_asks_is_waited_for_where_it_is_longer() {
        assertThat(new BackOff(highest()).after(1, Duration.ofMinutes(5))).isEqualTo(Duration.ofMinutes(5));
        assertThat(new BackOff(lowest()).after(13, Duration.ofMinutes(5))).isEqualTo(Duration.ofMinutes(30));
        assertThat(new BackOff(lowest()).after(1, DAY)).isEqualTo(DAY);
    }

    @ParameterizedTest
    @ValueSource(longs = {24 * 3600 + 1, 999_999_999, 250_000_000_000L})
    void but_no_longer_than_a_day(long seconds) {
        assertThat(new BackOff(lowest()).after(1, Duration.ofSeconds(seconds))).isEqualTo(DAY);
    }

    private static RandomGenerator lowest() {
        return drawing(0);
    }

    private static RandomGenerator highest() {
        return drawing(1);
    }

    /** Draws the lowest or the highest that may be drawn. */
    private static RandomGenerator drawing(int end) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new IllegalStateException("within bounds only");
            }

            @Override
            public long nextLong(long bound) {
                return end * (bound - 1);
            }
        };
    }
}
