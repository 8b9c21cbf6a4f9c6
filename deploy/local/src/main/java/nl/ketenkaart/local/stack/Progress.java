package nl.ketenkaart.local.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the person at the keyboard sees while it starts and stops: a line per part. */
public record Progress(PrintStream out) {

    public void note(String text) {
        out.println("  " + text);
    }

    public void up(String part, Duration took, String address) {
        note(String.format(Locale.ROOT, "%-22s up after %5.1f s   %s", part, took.toMillis() / 1000.0, address));
    }

    public void stopped(String part) {
        note(String.format(Locale.ROOT, "%-22s stopped", part));
    }
}
