package nl.ketenkaart.local.stack;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import nl.ketenkaart.local.place.CannotStart;
import nl.ketenkaart.local.place.Settings;

/**
 * The services of a stack that runs stand still where they are (SIGSTOP) and go on later: nothing of what they were doing is given up, and who
 * asks meanwhile waits. What they stand on goes on, so that it can be read as of one moment.
 */
public final class StandStill {
    private static final Set<String> SERVICES =
            Set.of("gateway", "case-service", "context-service", "privacy-service", "notification-service");
    private final Leftovers running;

    public StandStill(Settings settings) {
        running = new Leftovers(settings);
    }

    /**
     * @return which services stand still
     * @throws CannotStart when one of those that run cannot be made to; then all go on
     */
    public List<String> begin() {
        try {
            return all("-STOP");
        } catch (CannotStart e) {
            end();
            throw e;
        }
    }

    /** Also those that were not standing still. */
    public List<String> end() {
        return all("-CONT");
    }

    private List<String> all(String signal) {
        var services =
                running.parts().stream().filter(SERVICES::contains).sorted().toList();
        services.forEach(service -> running.pid(service).ifPresent(pid -> send(signal, pid)));
        return services;
    }

    private static void send(String signal, long pid) {
        try {
            var said = new ProcessBuilder("kill", signal, Long.toString(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (said != 0) {
                throw new CannotStart("kill " + signal + " " + pid + " did not work.");
            }
        } catch (IOException e) {
            throw new CannotStart("kill is not there: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted.", e);
        }
    }
}
