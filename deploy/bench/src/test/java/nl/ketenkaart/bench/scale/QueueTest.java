package nl.ketenkaart.bench.scale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueueTest {
    private static final int HOT = 0;
    private static final int ORDINARY = 1;

    @Test
    void who_comes_behind_eighty_events_of_a_hot_case_waits_for_all_of_them() {
        var queue = Queue.of(behind(80, 0), 1, 10);
        assertThat(queue).isEqualTo(new Queue(1, 800, 800, 800));
    }

    @Test
    void who_comes_when_they_are_done_waits_for_nobody() {
        var queue = Queue.of(behind(80, 800), 1, 10);
        assertThat(queue).isEqualTo(new Queue(0, 0, 0, 0));
    }

    @Test
    void who_is_on_another_partition_waits_for_nobody() {
        var traffic = behind(80, 0);
        var where = traffic.partitions(1_000_000);
        assertThat(where[HOT]).isNotEqualTo(where[ORDINARY]);
        assertThat(Queue.of(traffic, 1_000_000, 10).behind()).isZero();
    }

    private static Traffic behind(int events, long laterMillis) {
        var traffic = Traffic.empty(2);
        traffic.isHot(HOT);
        for (int i = 0; i < events; i++) {
            traffic.add(HOT, 1_000);
        }
        traffic.add(ORDINARY, 1_000 + laterMillis);
        return traffic;
    }
}
