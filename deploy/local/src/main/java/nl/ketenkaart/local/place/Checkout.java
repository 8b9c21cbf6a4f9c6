package nl.ketenkaart.local.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where things lie in the project's folder. */
public record Checkout(Path root) {
    private static final String TOPICS = "deploy/kafka/topics.yaml";

    /** The project around the current directory. */
    public static Checkout around(Path directory) {
        var absolute = directory.toAbsolutePath();
        for (Path at = absolute; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(TOPICS))) {
                return new Checkout(at);
            }
        }
        throw new CannotStart("This is not a folder of the project: " + absolute + ".");
    }

    public Path topics() {
        return root.resolve(TOPICS);
    }

    /** The realm as code. */
    public Path keycloak() {
        return root.resolve("deploy/keycloak");
    }

    public Path organisations() {
        return keycloak().resolve("organisations.json");
    }

    /** What is unpacked and built once and kept, whatever becomes of the data. */
    public Path work() {
        return local().resolve(".work");
    }

    public Path data(int offset) {
        return local().resolve(".data").resolve("offset-" + offset);
    }

    /** The classpath of the launcher, of the broker and of the stand-in for MongoDB. */
    public String classpath() {
        return local().resolve("target/classes") + java.io.File.pathSeparator + built("classpath");
    }

    public Path keycloakZip() {
        return Path.of(built("keycloak"));
    }

    /** @throws CannotStart when the service has not been built */
    public Path jar(String service) {
        var target = root.resolve(service).resolve("target");
        var jars = named(target, "ketenkaart-" + service + "-");
        if (jars.isEmpty()) {
            throw new CannotStart(service + " has not been built: " + target + " holds no jar.");
        }
        return jars.getFirst();
    }

    /**
     * What of ours runs in Keycloak.
     *
     * @throws CannotStart when it has not been built
     */
    public Path keycloakProvider() {
        var jars = named(keycloak().resolve("target"), "ketenkaart-keycloak-");
        if (jars.isEmpty()) {
            throw new CannotStart("deploy/keycloak has not been built: its target holds no jar.");
        }
        return jars.getFirst();
    }

    private static List<Path> named(Path directory, String prefix) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> {
                        var name = file.getFileName().toString();
                        return name.startsWith(prefix) && name.endsWith(".jar") && !name.endsWith("-tests.jar");
                    })
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String built(String file) {
        try {
            return Files.readString(local().resolve("target").resolve(file)).strip();
        } catch (IOException e) {
            throw new CannotStart(
                    "The local stack has not been built: deploy/local/target/" + file + " is missing.", e);
        }
    }

    private Path local() {
        return root.resolve("deploy/local");
    }
}
