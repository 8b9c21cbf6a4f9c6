package nl.ketenkaart.local.part;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.local.install.Folders;
import nl.ketenkaart.local.install.ServiceInstallation;
import nl.ketenkaart.local.place.CannotStart;
import nl.ketenkaart.local.place.Settings;
import nl.ketenkaart.local.stack.Part;

/** What the stack consists of. */
public final class Parts {
    private Parts() {}

    /** All of them, in the order in which they depend on each other. */
    public static List<Part> all(Settings settings) {
        List<Part> all = new ArrayList<>(foundations(settings));
        Service.BEHIND_THE_GATEWAY.forEach(service -> all.add(new Service(settings, service)));
        all.add(new Service(settings, Service.GATEWAY));
        return all;
    }

    /** What the services stand on. */
    public static List<Part> foundations(Settings settings) {
        return List.of(
                new Kafka(settings),
                settings.mongoInDocker() ? new DockerMongo(settings) : new EmbeddedMongo(settings),
                new Keycloak(settings));
    }

    /**
     * Runs one of a service's own commands with the settings that it has in this stack, and waits for its end.
     *
     * @return how it ended
     * @throws CannotStart when this stack was never started
     */
    public static int command(Settings settings, String service, String... words) throws InterruptedException {
        if (!Files.exists(Keys.file(settings.data()))) {
            throw new CannotStart("There is no stack of which to ask that; start one first.");
        }
        try {
            var command = ready(settings, service, words);
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, with what it says written there. */
    public static int command(Settings settings, String service, OutputStream said, String... words)
            throws InterruptedException {
        try {
            var command = ready(settings, service, words);
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().transferTo(said);
            return process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It may have been built anew since the stack was started. */
    private static List<String> ready(Settings settings, String service, String... words)
            throws IOException, InterruptedException {
        new ServiceInstallation(settings.checkout(), service).prepare();
        return new Service(settings, service).command(List.of(words));
    }

    /**
     * The organisations' keys get a new version, by which data keys are wrapped from now on; services that run take it up by themselves.
     *
     * @throws CannotStart when this stack was never started
     */
    public static void rotateKeys(Settings settings) {
        if (!Files.exists(Keys.encryption(settings.data()))) {
            throw new CannotStart("There is no stack whose keys could be rotated; start one first.");
        }
        try {
            Keys.rotate(settings.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets everything that a stack has kept, so that the next start begins anew. */
    public static void forget(Settings settings) {
        if (settings.mongoInDocker()) {
            DockerMongo.forget(settings.offset());
        }
        if (!Files.exists(settings.data())) {
            return;
        }
        try {
            Folders.delete(settings.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
