package nl.ketenkaart.local.part;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.ketenkaart.local.place.CannotStart;
import nl.ketenkaart.local.place.Port;
import nl.ketenkaart.local.place.Settings;
import nl.ketenkaart.local.stack.Part;
import nl.ketenkaart.local.stack.Progress;

/** MongoDB 8 itself, in a container that lasts as long as this process; its volume stays. */
record DockerMongo(Settings settings) implements Part {
    private static final String IMAGE = "mongo:8";
    private static final int INSIDE = 27017;
    private static final int SECONDS = 30;

    @Override
    public String name() {
        return EmbeddedMongo.NAME;
    }

    @Override
    public Set<Port> ports() {
        return Set.of(Port.MONGODB);
    }

    @Override
    public String address() {
        return settings.address(Port.MONGODB) + " (" + IMAGE + " in Docker)";
    }

    @Override
    public Set<String> after() {
        return Set.of();
    }

    @Override
    public void check() {
        if (!docker("info")) {
            throw new CannotStart("--mongo=docker needs a Docker that works for you, and `docker info` does not;"
                    + " without the option the stand-in for MongoDB is used.");
        }
    }

    @Override
    public void prepare(Progress progress) {
        afterwards();
    }

    @Override
    public List<String> command() {
        return List.of(
                "docker",
                "run",
                "--rm",
                "--name",
                container(),
                "--publish",
                settings.address(Port.MONGODB) + ":" + INSIDE,
                "--volume",
                container() + ":/data/db",
                IMAGE);
    }

    @Override
    public boolean answers() {
        return docker("exec", container(), "mongosh", "--quiet", "--eval", "db.runCommand({ping: 1})");
    }

    @Override
    public void afterwards() {
        docker("rm", "--force", container());
    }

    /** Forgets what the container kept. */
    static void forget(int offset) {
        docker("volume", "rm", "--force", container(offset));
    }

    private String container() {
        return container(settings.offset());
    }

    private static String container(int offset) {
        return "ketenkaart-mongodb-" + offset;
    }

    private static boolean docker(String... words) {
        var command = new java.util.ArrayList<>(List.of("docker"));
        command.addAll(List.of(words));
        try {
            var process = new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            if (process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroy();
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
