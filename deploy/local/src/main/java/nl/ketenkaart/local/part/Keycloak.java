package nl.ketenkaart.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.ketenkaart.local.install.Jvm;
import nl.ketenkaart.local.install.KeycloakInstallation;
import nl.ketenkaart.local.place.Port;
import nl.ketenkaart.local.place.Settings;
import nl.ketenkaart.local.realm.KeycloakAdmin;
import nl.ketenkaart.local.realm.Organisations;
import nl.ketenkaart.local.realm.Realm;
import nl.ketenkaart.local.stack.Part;
import nl.ketenkaart.local.stack.Progress;

/** A real Keycloak; its realm is made from deploy/keycloak and made anew when these files have changed. */
record Keycloak(Settings settings) implements Part {
    static final String NAME = "keycloak";
    private static final String TELLS = "--spi-events-listener--ketenkaart-identity-events--";
    private static final String ADMIN = "admin";
    private static final Jvm JVM = new Jvm(384);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Port> ports() {
        return Set.of(Port.KEYCLOAK);
    }

    @Override
    public String address() {
        return settings.url(Port.KEYCLOAK);
    }

    @Override
    public Set<String> after() {
        return Set.of();
    }

    @Override
    public void prepare(Progress progress) throws IOException, InterruptedException {
        installation().prepare(progress);
        Files.createDirectories(directory());
    }

    private KeycloakInstallation installation() {
        return new KeycloakInstallation(settings.checkout());
    }

    @Override
    public List<String> command() {
        List<String> program =
                new ArrayList<>(KeycloakInstallation.program(installation().home()));
        program.addAll(List.of(
                "start",
                "--optimized",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.port(Port.KEYCLOAK),
                "--hostname=" + address(),
                TELLS + "kafka=" + settings.address(Port.KAFKA),
                TELLS + "oin=" + Organisations.host(settings.checkout().organisations()),
                "--db-url=jdbc:h2:file:" + directory().resolve("store")
                        + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE"));
        return JVM.command(program);
    }

    /** The administrator of the local stack, made at the very first start. */
    @Override
    public Map<String, String> environment() {
        return Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN, "KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN);
    }

    @Override
    public boolean answers() {
        return Probe.isOk(address() + "/realms/master");
    }

    @Override
    public void settle(Progress progress) throws IOException, InterruptedException {
        var realm = Realm.local(settings.checkout().keycloak());
        var made = directory().resolve("realm");
        if (!Files.exists(made) || !Files.readString(made).equals(realm.fingerprint())) {
            new KeycloakAdmin(address(), ADMIN, ADMIN).replace(realm);
            Files.writeString(made, realm.fingerprint());
        }
    }

    private Path directory() {
        return settings.data().resolve(NAME);
    }
}
