package nl.ketenkaart.bench.system.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Waits until the machine has little to do: what was written before is taken in and tidied up for a while after it was answered, by the services
 * and by the broker.
 */
public final class Quiet {
    private static final double IDLE = 0.8;
    private static final int SECONDS_IN_A_ROW = 3;
    private static final Duration MOST = Duration.ofMinutes(3);
    private static final Pattern BLANKS = Pattern.compile(" +");
    /** In the first line of {@code /proc/stat}, its name left out; what waits for a disk is not among it. */
    private static final int UNUSED = 3;

    private Quiet() {}

    /**
     * Returns after three minutes in any case.
     *
     * @throws IOException when the machine does not tell: no /proc
     */
    public static void await() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + MOST.toNanos();
        for (int quiet = 0; quiet < SECONDS_IN_A_ROW && System.nanoTime() < deadline; ) {
            var before = times();
            Thread.sleep(Duration.ofSeconds(1));
            quiet = idle(before, times()) >= IDLE ? quiet + 1 : 0;
        }
    }

    /** The share of the processors' time that was left over. */
    static double idle(long[] before, long[] after) {
        var all = Arrays.stream(after).sum() - Arrays.stream(before).sum();
        return all == 0 ? 1 : (double) (after[UNUSED] - before[UNUSED]) / all;
    }

    private static long[] times() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/stat"))) {
            var ofAll = lines.findFirst().orElseThrow();
            return BLANKS.splitAsStream(ofAll)
                    .skip(1)
                    .mapToLong(Long::parseLong)
                    .toArray();
        }
    }
}
