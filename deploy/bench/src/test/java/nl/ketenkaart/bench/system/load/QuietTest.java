package nl.ketenkaart.bench.system.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** user, nice, system, idle, waiting for a disk, and what is of no matter here. */
class QuietTest {

    @Test
    void what_is_left_over_is_idle_and_what_waits_for_a_disk_is_not() {
        var before = new long[] {100, 0, 100, 1_000, 50, 0, 5};
        assertThat(Quiet.idle(before, new long[] {110, 0, 110, 1_080, 50, 0, 5}))
                .isEqualTo(0.8);
        assertThat(Quiet.idle(before, new long[] {110, 0, 110, 1_070, 60, 0, 5}))
                .isEqualTo(0.7);
        assertThat(Quiet.idle(before, new long[] {150, 0, 150, 1_000, 50, 0, 5}))
                .isZero();
    }

    @Test
    void where_no_time_was_counted_nobody_used_any() {
        assertThat(Quiet.idle(new long[5], new long[5])).isEqualTo(1);
    }
}
