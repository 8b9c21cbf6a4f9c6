package nl.ketenkaart.local.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.time.Clock;
import nl.ketenkaart.local.demo.partner.Partners;
import nl.ketenkaart.local.demo.story.Story;

/** The demonstration: one case, end to end, through the gateway, with tokens of Keycloak. */
public final class Demo {
    private Demo() {}

    /**
     * Plays a case and prints, in lines of at most 160 characters, what happens, who sees what, and whether that is as it
     * should be.
     *
     * @param caseName a case's name or how it begins: {@code 5.2}
     * @param gateway where the platform listens, {@code http://localhost:8080}
     * @param keycloak where Keycloak listens, {@code http://localhost:8180}
     * @return 0 when every expectation was met, 1 when not or when the story could not be played to its end
     */
    public static int play(String caseName, URI gateway, URI keycloak, PrintStream out) {
        return play(caseName, new Partners(gateway, keycloak), gateway + " or at " + keycloak, out);
    }

    /** The same with these clients. */
    public static int play(String caseName, Partners partners, PrintStream out) {
        return play(caseName, partners, "the platform's address", out);
    }

    private static int play(String caseName, Partners partners, String where, PrintStream out) {
        var report = new Report(out);
        try {
            var story = Story.named(caseName);
            report.begins(story);
            new Player(story, partners, report, Clock.systemUTC()).play();
            return report.ends() ? 0 : 1;
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
        } catch (ConnectException e) {
            out.println("Nothing answers at " + where + "; start the platform first.");
        } catch (IOException e) {
            report.stops(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            out.println("Interrupted.");
        }
        return 1;
    }
}
