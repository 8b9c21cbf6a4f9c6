package nl.ketenkaart.bench.system.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process holds of the machine's memory. */
public final class Memory {
    private Memory() {}

    /**
     * Megabytes (of 1024 × 1024 bytes) that are resident now.
     *
     * @throws IOException when there is no such process, or no /proc
     */
    public static double resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                .findFirst()
                .orElseThrow(() -> new IOException("process " + pid + " does not tell its memory"));
    }
}
