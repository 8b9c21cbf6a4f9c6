package nl.ketenkaart.images;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a program that ran to its end took: how long, and how long it had a core to itself. */
public record Started(Duration waited, Duration worked) {

    /**
     * Runs it to its end.
     *
     * @throws IOException with where it stands what it said, when it does not end with 0
     */
    public static Started program(List<String> command) throws IOException, InterruptedException {
        var said = Files.createTempFile("said", ".log");
        var begin = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        var info = process.toHandle();
        var worked = Duration.ZERO;
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            worked = info.info().totalCpuDuration().orElse(worked);
        }
        if (process.exitValue() != 0) {
            throw new IOException(
                    "ended with %d, and said what stands in %s: %s".formatted(process.exitValue(), said, command));
        }
        Files.delete(said);
        return new Started(Duration.ofNanos(System.nanoTime() - begin), worked);
    }
}
