package nl.ketenkaart.ctl.store;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import nl.ketenkaart.ctl.settings.CtlSettings.StandStill;
import nl.ketenkaart.ctl.settings.Refusal;

/** The services stand still for as long as something takes; also when this process is interrupted they go on afterwards. */
public final class StandingStill {
    private StandingStill() {}

    /** @throws Refusal when they cannot be made to */
    public static <T> T during(StandStill how, Supplier<T> work) {
        var afterAll = new Thread(() -> run(how.end()));
        Runtime.getRuntime().addShutdownHook(afterAll);
        try {
            if (run(how.begin()) != 0) {
                throw new Refusal("The services could not be made to stand still: " + words(how.begin()) + ".");
            }
            return work.get();
        } finally {
            goOn(how);
            Runtime.getRuntime().removeShutdownHook(afterAll);
        }
    }

    private static void goOn(StandStill how) {
        if (run(how.end()) != 0) {
            throw new IllegalStateException("The services may stand still; let them go on: " + words(how.end()));
        }
    }

    private static int run(List<String> words) {
        try {
            var process = new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static String words(List<String> command) {
        return String.join(" ", command);
    }
}
