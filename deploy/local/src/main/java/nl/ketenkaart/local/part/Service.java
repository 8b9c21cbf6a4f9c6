package nl.ketenkaart.local.part;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.ketenkaart.local.install.Jvm;
import nl.ketenkaart.local.install.ServiceInstallation;
import nl.ketenkaart.local.place.Port;
import nl.ketenkaart.local.place.Settings;
import nl.ketenkaart.local.realm.Organisations;
import nl.ketenkaart.local.stack.Part;
import nl.ketenkaart.local.stack.Progress;

/** One of the five services, from its own jar and configured by its command line alone. */
record Service(Settings settings, String name) implements Part {
    static final String GATEWAY = "gateway";
    static final List<String> BEHIND_THE_GATEWAY =
            List.of("case-service", "context-service", "privacy-service", "notification-service");
    private static final Jvm JVM = new Jvm(192);

    @Override
    public Set<Port> ports() {
        return Set.of(port(name), management(name));
    }

    private static Port port(String service) {
        return Port.valueOf(service.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Port management(String service) {
        return Port.valueOf(port(service).name() + "_MANAGEMENT");
    }

    @Override
    public String address() {
        return settings.url(port(name));
    }

    @Override
    public Set<String> after() {
        return Set.of(Kafka.NAME, EmbeddedMongo.NAME);
    }

    @Override
    public void check() {
        settings.checkout().jar(name);
    }

    @Override
    public void prepare(Progress progress) throws IOException, InterruptedException {
        Keys.prepare(settings.data());
        installation().prepare();
    }

    @Override
    public List<String> command() {
        return command(List.of());
    }

    /** The same program for one of its own commands, beside the one that runs. */
    List<String> command(List<String> words) {
        List<String> program = new ArrayList<>(installation().program());
        program.addAll(words);
        program.addAll(configuration());
        return JVM.command(program);
    }

    private ServiceInstallation installation() {
        return new ServiceInstallation(settings.checkout(), name);
    }

    private List<String> configuration() {
        List<String> all = new ArrayList<>(List.of(
                "--server.address=127.0.0.1",
                "--server.port=" + settings.port(port(name)),
                "--management.server.address=127.0.0.1",
                "--management.server.port=" + settings.port(management(name)),
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + settings.issuer(),
                "--spring.kafka.bootstrap-servers=" + settings.address(Port.KAFKA),
                "--ketenkaart.tokens.unbound-too=true",
                "--ketenkaart.tokens.public-address=" + settings.url(Port.GATEWAY),
                "--ketenkaart.keys=" + Keys.file(settings.data()).toUri(),
                "--ketenkaart.organisations="
                        + settings.checkout().organisations().toUri()));
        all.addAll(traces());
        if (name.equals(GATEWAY)) {
            BEHIND_THE_GATEWAY.forEach(service -> all.add("--ketenkaart.services." + service.replace("-service", "")
                    + "=http://" + settings.address(port(service))));
        } else {
            all.add("--ketenkaart.key-encryption="
                    + Keys.encryption(settings.data()).toUri());
            all.add("--spring.mongodb.uri=mongodb://" + settings.address(Port.MONGODB));
            all.addAll(ofItsOwn());
            all.add("--ketenkaart.oin=" + Organisations.host(settings.checkout().organisations()));
        }
        return all;
    }

    /** All flows are told of, to whom the launcher was given ({@code -Dketenkaart.traces.endpoint}); else none. */
    private static List<String> traces() {
        var endpoint = System.getProperty("ketenkaart.traces.endpoint");
        return endpoint == null
                ? List.of()
                : List.of("--ketenkaart.traces.endpoint=" + endpoint, "--ketenkaart.traces.share=1");
    }

    private List<String> ofItsOwn() {
        return switch (name) {
            // The road on which the bytes of documents are fetched; its secret is one of this stack alone.
            case "privacy-service" ->
                List.of(
                        "--ketenkaart.internal.context-service=http://" + settings.address(Port.CONTEXT_SERVICE),
                        "--ketenkaart.internal.client-secret=privacy-service-secret");
            // Who tries webhooks out listens on this machine.
            case "notification-service" -> List.of("--ketenkaart.webhooks.allowed-hosts=127.0.0.1,localhost");
            default -> List.of();
        };
    }

    @Override
    public boolean answers() {
        return Probe.isOk("http://" + settings.address(port(name)) + "/readyz");
    }
}
