package nl.ketenkaart.local.faults.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.LongStream;
import nl.ketenkaart.local.install.Jvm;
import org.apache.kafka.common.utils.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process of its own tells the time again and again. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClocksTest {
    private static final String SERVICE = "one";

    @TempDir
    Path folder;

    /** Tells it by all the ways in which a service asks. */
    static final class Teller {
        private Teller() {}

        public static void main(String[] words) throws IOException {
            while (System.in.read() >= 0) {
                System.out.println(LongStream.of(
                                Clock.systemUTC().millis(),
                                Clock.systemUTC().instant().toEpochMilli(),
                                Instant.now().toEpochMilli(),
                                new Date().getTime(),
                                Time.SYSTEM.milliseconds())
                        .boxed()
                        .toList());
            }
        }
    }

    @Test
    void a_clock_is_set_ahead_and_back_while_the_process_runs() throws Exception {
        var clocks = Clocks.in(folder, List.of(SERVICE));
        var process = new ProcessBuilder(new Jvm(64)
                        .command(List.of(
                                clocks.option(SERVICE),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Teller.class.getName())))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var told = process.inputReader()) {
            for (var minutes : List.of(0, 10, -10, 0)) {
                clocks.set(SERVICE, Duration.ofMinutes(minutes));
                awaitAhead(process, told, minutes);
            }
        } finally {
            process.destroy();
        }
    }

    private static void awaitAhead(Process process, BufferedReader told, int minutes) throws IOException {
        List<Long> ahead;
        do {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
            ahead = ahead(told.readLine());
            assertThat(ahead).hasSize(5);
        } while (!ahead.stream().allMatch(one -> one == minutes));
    }

    private static List<Long> ahead(String line) {
        return java.util.Arrays.stream(line.replaceAll("[\\[\\] ]", "").split(",", -1))
                .map(Long::parseLong)
                .map(then -> Math.round((then - System.currentTimeMillis()) / 60_000.0))
                .toList();
    }
}
