package nl.ketenkaart.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import nl.ketenkaart.local.place.CannotStart;

/** Starts one part and waits until it answers. */
final class Launch {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long BETWEEN_TWO_LOOKS = 150;
    private static final int LAST_LINES = 25;

    /** Ctrl-C goes to every process of the terminal; only the launcher may act on it, so that the parts end in order. */
    private static final List<String> DEAF_TO_CTRL_C =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "ketenkaart");

    private Launch() {}

    static Running begin(Part part, Path log) {
        try {
            Files.createDirectories(log.getParent());
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(part.name() + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            var builder = new ProcessBuilder(wrapped(part.command()))
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(Launch::wouldConfigure);
            builder.environment().putAll(part.environment());
            return Running.of(part.name(), builder.start().toHandle());
        } catch (IOException e) {
            throw new CannotStart(part.name() + " could not be started: " + e.getMessage() + ".", e);
        }
    }

    /** What the surroundings hold for another Keycloak or Spring application must not reach ours. */
    private static boolean wouldConfigure(String variable) {
        return variable.startsWith("KC_") || variable.startsWith("SPRING_") || variable.startsWith("SERVER_");
    }

    private static List<String> wrapped(List<String> command) {
        var all = new ArrayList<>(DEAF_TO_CTRL_C);
        all.addAll(command);
        return all;
    }

    /** @throws CannotStart when the process ends before it answers, answers too late, or the whole start is given up */
    static void await(Part part, Running process, Path log, BooleanSupplier givenUp) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!part.answers()) {
            if (givenUp.getAsBoolean()) {
                throw new CannotStart(part.name() + " was stopped before it was up.");
            }
            if (!process.lives()) {
                throw new CannotStart(part.name() + " ended before it was up." + lastLines(log));
            }
            if (System.nanoTime() > deadline) {
                throw new CannotStart(
                        part.name() + " was not up after " + PATIENCE.toMinutes() + " minutes." + lastLines(log));
            }
            Thread.sleep(BETWEEN_TWO_LOOKS);
        }
    }

    static String lastLines(Path log) {
        try {
            var lines = Files.readAllLines(log);
            var last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
            return " The last lines of " + log + ":" + System.lineSeparator()
                    + String.join(System.lineSeparator(), last);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
