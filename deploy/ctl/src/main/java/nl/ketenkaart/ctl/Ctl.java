package nl.ketenkaart.ctl;

import java.nio.file.Path;
import java.time.Clock;
import nl.ketenkaart.ctl.verb.Surroundings;
import nl.ketenkaart.ctl.verb.Verbs;

/** The command {@code deploy/ketenkaartctl}, once it is built. */
public final class Ctl {
    private Ctl() {}

    /** Ends with 0, 1, 2 or 3, as {@code --help} says. */
    public static void main(String[] words) {
        var here = new Surroundings(
                System.out,
                System.err,
                Path.of("").toAbsolutePath(),
                Path.of(System.getProperty("ketenkaartctl.project", "")),
                System.getenv(),
                Boolean.getBoolean("ketenkaartctl.terminal"),
                Clock.systemUTC());
        System.exit(Verbs.in(here).execute(words));
    }
}
