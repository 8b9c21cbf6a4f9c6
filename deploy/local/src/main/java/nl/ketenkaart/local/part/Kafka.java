package nl.ketenkaart.local.part;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import kafka.tools.StorageTool;
import nl.ketenkaart.local.install.Jvm;
import nl.ketenkaart.local.place.CannotStart;
import nl.ketenkaart.local.place.Port;
import nl.ketenkaart.local.place.Settings;
import nl.ketenkaart.local.stack.Part;
import nl.ketenkaart.local.stack.Progress;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/** A real broker that is its own controller; the topics are those of deploy/kafka/topics.yaml and no others. */
record Kafka(Settings settings) implements Part {
    static final String NAME = "kafka";
    private static final Jvm JVM = new Jvm(320, "-Dketenkaart.log=info");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Port> ports() {
        return Set.of(Port.KAFKA, Port.KAFKA_CONTROLLER);
    }

    @Override
    public String address() {
        return settings.address(Port.KAFKA);
    }

    @Override
    public Set<String> after() {
        return Set.of();
    }

    @Override
    public void prepare(Progress progress) throws IOException {
        Files.createDirectories(directory());
        Files.write(configuration(), lines());
        if (!Files.exists(log().resolve("meta.properties"))) {
            format();
        }
    }

    private void format() {
        var said = new ByteArrayOutputStream();
        var id = Uuid.randomUuid().toString();
        String[] words = {
            "format", "--standalone", "-t", id, "-c", configuration().toString()
        };
        if (StorageTool.execute(words, new PrintStream(said, true, StandardCharsets.UTF_8)) != 0) {
            throw new CannotStart("Kafka's storage could not be formatted: " + said.toString(StandardCharsets.UTF_8));
        }
    }

    private List<String> lines() {
        var broker = settings.address(Port.KAFKA);
        var controller = settings.address(Port.KAFKA_CONTROLLER);
        return List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "listeners=BROKER://" + broker + ",CONTROLLER://" + controller,
                "advertised.listeners=BROKER://" + broker + ",CONTROLLER://" + controller,
                "listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name=BROKER",
                "controller.listener.names=CONTROLLER",
                "controller.quorum.bootstrap.servers=" + controller,
                "log.dirs=" + log(),
                "auto.create.topics.enable=false",
                "offsets.topic.num.partitions=3",
                "offsets.topic.replication.factor=1",
                "offsets.retention.minutes=187200",
                "transaction.state.log.num.partitions=3",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "share.coordinator.state.topic.num.partitions=3",
                "share.coordinator.state.topic.replication.factor=1",
                "share.coordinator.state.topic.min.isr=1",
                "group.initial.rebalance.delay.ms=0",
                "log.cleaner.dedupe.buffer.size=16777216");
    }

    @Override
    public List<String> command() {
        return JVM.command(List.of(
                "-cp",
                settings.checkout().classpath(),
                "kafka.Kafka",
                configuration().toString()));
    }

    @Override
    public boolean answers() {
        return Probe.connects(settings.port(Port.KAFKA));
    }

    @Override
    public void settle(Progress progress) throws InterruptedException {
        Map<String, Object> client = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                address(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                60_000);
        try (var admin = Admin.create(client)) {
            var there = admin.listTopics().names().get();
            var missing = Topics.read(settings.checkout().topics()).toCreate().stream()
                    .filter(topic -> !there.contains(topic.name()))
                    .collect(Collectors.toSet());
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            throw new CannotStart("Kafka's topics could not be created: " + e.getMessage() + ".", e);
        }
    }

    private Path directory() {
        return settings.data().resolve(NAME);
    }

    private Path log() {
        return directory().resolve("log");
    }

    private Path configuration() {
        return directory().resolve("server.properties");
    }
}
