package nl.ketenkaart.local.faults.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.agent.builder.AgentBuilder;

/** The clocks of the services, each of which can be set while its process runs. */
public final class Clocks {
    private static final String JAR = "clock.jar";
    private final Path folder;

    private Clocks(Path folder) {
        this.folder = folder;
    }

    /** The agent that sets them, and a file for each, there. */
    static Clocks in(Path folder, List<String> services) {
        try {
            Files.createDirectories(folder);
            var clocks = new Clocks(folder);
            clocks.writeAgent();
            services.forEach(service -> clocks.set(service, Duration.ZERO));
            return clocks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The service sees it within a moment; also one that starts later. */
    public void set(String service, Duration ahead) {
        var next = folder.resolve(service + ".next");
        try {
            Files.writeString(next, Long.toString(ahead.toMillis()));
            Files.move(next, file(service), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What its JVM is started with. */
    String option(String service) {
        return "-javaagent:" + folder.resolve(JAR) + "=" + file(service);
    }

    private Path file(String service) {
        return folder.resolve(service);
    }

    private void writeAgent() throws IOException {
        var manifest = new Manifest();
        var main = manifest.getMainAttributes();
        main.put(Name.MANIFEST_VERSION, "1.0");
        main.put(new Name("Premain-Class"), ClockAgent.class.getName());
        main.put(new Name("Can-Retransform-Classes"), "true");
        main.put(Name.CLASS_PATH, library().toUri().toString());
        try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve(JAR)), manifest)) {
            add(jar, ClockAgent.class);
            for (var advice : ClockAgent.class.getDeclaredClasses()) {
                add(jar, advice);
            }
        }
    }

    private static void add(JarOutputStream jar, Class<?> type) throws IOException {
        var name = type.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new JarEntry(name));
        try (var bytes = java.util.Objects.requireNonNull(type.getResourceAsStream("/" + name))) {
            bytes.transferTo(jar);
        }
        jar.closeEntry();
    }

    private static Path library() {
        try {
            return Path.of(AgentBuilder.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
