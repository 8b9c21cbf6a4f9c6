package nl.ketenkaart.images;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/** What a program that ran to its end took: how long, and how long it had a core to itself. */
public record Started(Duration waited, Duration worked) {

    /**
     * Runs it to its end.
     *
     * @throws IOException with the last it said, when it does not end with 0
     */
    public static Started program(List<String> command) throws IOException, InterruptedException {
        var said = Files.createTempFile("said", ".log");
        try {
            var begin = System.nanoTime();
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            var info = process.toHandle();
            var worked = Duration.ZERO;
            while (!process.waitFor(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                worked = info.info().totalCpuDuration().orElse(worked);
            }
            if (process.exitValue() != 0) {
                throw new IOException(
                        "ended with " + process.exitValue() + ": " + command + "\n" + last(Files.readString(said)));
            }
            return new Started(Duration.ofNanos(System.nanoTime() - begin), worked);
        } finally {
            Files.delete(said);
        }
    }

    private static String last(String text) {
        return text.substring(Math.max(0, text.length() - 4_000));
    }
}
