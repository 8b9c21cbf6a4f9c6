package nl.ketenkaart.local.stack;

import java.util.List;
import java.util.OptionalLong;
import nl.ketenkaart.local.place.Settings;

/** The processes of a stack that another launcher has started, found by its notes. */
public final class Leftovers {
    static final String LAUNCHER = "launcher";
    private static final List<String> FOUNDATIONS = List.of("kafka", "keycloak", "mongodb");
    private final PidFile pidFile;

    public Leftovers(Settings settings) {
        pidFile = new PidFile(settings.data());
    }

    /** The names of the parts that run, without the launcher. */
    public List<String> parts() {
        return pidFile.alive().stream()
                .map(Running::name)
                .filter(name -> !name.equals(LAUNCHER))
                .toList();
    }

    /** The process of a part, as long as it runs. */
    public OptionalLong pid(String part) {
        return pidFile.alive().stream()
                .filter(one -> one.name().equals(part))
                .mapToLong(Running::pid)
                .findFirst();
    }

    public boolean any() {
        return !pidFile.alive().isEmpty();
    }

    /** Ends all of them: a launcher that still lives does it itself, otherwise the services go before what they stand on. */
    public void stop(Progress progress) {
        stop(
                progress,
                pidFile.alive().stream()
                        .filter(one -> one.name().equals(LAUNCHER))
                        .toList());
        var parts = pidFile.alive();
        stop(
                progress,
                parts.stream().filter(one -> !FOUNDATIONS.contains(one.name())).toList());
        stop(progress, parts.stream().filter(Running::lives).toList());
        pidFile.remove();
    }

    private static void stop(Progress progress, List<Running> some) {
        Running.stop(some);
        some.forEach(one -> progress.stopped(one.name()));
    }
}
