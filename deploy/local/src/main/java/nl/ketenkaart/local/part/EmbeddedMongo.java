package nl.ketenkaart.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.ketenkaart.local.install.Jvm;
import nl.ketenkaart.local.mongo.MongoStandIn;
import nl.ketenkaart.local.place.Port;
import nl.ketenkaart.local.place.Settings;
import nl.ketenkaart.local.stack.Part;
import nl.ketenkaart.local.stack.Progress;

/** The stand-in for MongoDB where there is no Docker. */
record EmbeddedMongo(Settings settings) implements Part {
    static final String NAME = "mongodb";
    private static final Jvm JVM = new Jvm(192, "-Dketenkaart.log=info");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Port> ports() {
        return Set.of(Port.MONGODB);
    }

    @Override
    public String address() {
        return settings.address(Port.MONGODB) + " (stand-in)";
    }

    @Override
    public Set<String> after() {
        return Set.of();
    }

    @Override
    public void prepare(Progress progress) throws IOException {
        Files.createDirectories(file().getParent());
    }

    @Override
    public List<String> command() {
        return JVM.command(List.of(
                "-cp",
                settings.checkout().classpath(),
                MongoStandIn.class.getName(),
                String.valueOf(settings.port(Port.MONGODB)),
                file().toString()));
    }

    @Override
    public boolean answers() {
        return Probe.connects(settings.port(Port.MONGODB));
    }

    private Path file() {
        return settings.data().resolve(NAME).resolve("store.mv");
    }
}
