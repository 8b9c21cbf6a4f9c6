package nl.ketenkaart.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.HashSet;
import nl.ketenkaart.local.part.Parts;
import nl.ketenkaart.local.place.Port;
import nl.ketenkaart.local.place.Settings;
import nl.ketenkaart.local.stack.LocalStack;
import nl.ketenkaart.local.stack.Progress;

/** A stack under the eyes of the person who started it: it lasts as long as this process, unless it is left alone. */
final class Foreground {
    private static final Duration BETWEEN_TWO_LOOKS = Duration.ofSeconds(1);
    private final Settings settings;
    private final PrintStream out;
    private final LocalStack stack;
    private volatile boolean left;

    Foreground(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
        this.stack = new LocalStack(settings, Parts.all(settings), new Progress(out));
    }

    /** @throws nl.ketenkaart.local.place.CannotStart when it may not start now */
    void check() {
        stack.check();
    }

    /** @throws nl.ketenkaart.local.place.CannotStart when it does not come up; then nothing runs */
    void start() {
        var begun = System.nanoTime();
        out.println("Ketenkaart starts; data and logs in " + settings.data());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopUnlessLeft));
        stack.start();
        out.printf(
                "Everything is up after %d s.%n",
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        out.println("  The API and its page    " + settings.url(Port.GATEWAY));
        out.println("  Tokens                  " + settings.issuer() + "/protocol/openid-connect/token");
        out.println("  Keycloak's console      " + settings.url(Port.KEYCLOAK) + " (admin, password admin)");
    }

    private void stopUnlessLeft() {
        if (!left) {
            stop();
        }
    }

    void stop() {
        if (stack.livesAtAll()) {
            out.println("All of it is being stopped.");
        }
        stack.stop();
    }

    /** Lets it run on without this process. */
    void leave() {
        left = true;
        out.println("It runs on by itself. " + command("status") + " looks after it, " + command("stop") + " ends it.");
    }

    private String command(String verb) {
        return "deploy/local/run " + verb + (settings.offset() == 0 ? "" : " --port-offset " + settings.offset());
    }

    /**
     * Stays until Ctrl-C, and says so when a part ends by itself.
     *
     * @return 1 when no part is left; with Ctrl-C it does not return
     */
    int stay() {
        out.println("Ctrl-C stops all of it.");
        var told = new HashSet<String>();
        while (stack.livesAtAll()) {
            for (var part : stack.ended()) {
                if (told.add(part)) {
                    out.println("  " + part + " has ended by itself; its log: " + settings.log(part));
                }
            }
            pause();
        }
        return 1;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TWO_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
