package nl.ketenkaart.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningTest {

    private static Process sleeping(String script) throws IOException {
        return new ProcessBuilder("/bin/sh", "-c", script).start();
    }

    @Test
    void another_process_that_was_given_the_same_id_is_left_alone() throws Exception {
        var stranger = sleeping("exec sleep 600");
        var ours = Running.of("kafka", stranger.toHandle());
        var before = new Running("kafka", ours.pid(), ours.started().minusSeconds(60));

        assertThat(before.lives()).isFalse();
        before.kill();
        Running.stop(List.of(before));

        assertThat(stranger.isAlive()).isTrue();
        ours.kill();
        assertThat(stranger.waitFor()).isNotZero();
    }

    @Test
    void asked_to_stop_a_process_may_put_its_things_in_order() throws Exception {
        var process = sleeping("trap 'exit 7' TERM; echo ready; while :; do sleep 0.05; done");
        process.getInputStream().read();

        Running.stop(List.of(Running.of("kafka", process.toHandle())));

        assertThat(process.waitFor()).isEqualTo(7);
    }

    @Test
    void killed_it_may_not() throws Exception {
        var process = sleeping("trap 'exit 7' TERM; echo ready; while :; do sleep 0.05; done");
        process.getInputStream().read();

        Running.of("kafka", process.toHandle()).kill();

        assertThat(process.waitFor()).isEqualTo(128 + 9);
    }
}
