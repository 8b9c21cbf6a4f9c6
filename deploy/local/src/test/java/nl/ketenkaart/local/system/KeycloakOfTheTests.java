package nl.ketenkaart.local.system;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import nl.ketenkaart.local.place.Checkout;
import nl.ketenkaart.local.realm.Realm;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;

/**
 * A Keycloak with the local realm imported: the started stack's own, or with {@code -Pcontainers} one in a container, which
 * takes the realm by its import at the start, as a cluster does.
 */
final class KeycloakOfTheTests {
    private static final int PORT = 8080;

    private KeycloakOfTheTests() {}

    static URI address() {
        return "containers".equals(System.getProperty("ketenkaart.parts"))
                ? InAContainer.ADDRESS
                : SystemStack.stack().keycloak();
    }

    /** Started once for this JVM, at first use; Testcontainers removes it when the JVM ends. */
    private static final class InAContainer {
        private static final URI ADDRESS = start(System.getProperty("ketenkaart.image.keycloak"));

        private static URI start(String version) {
            var realm = Realm.local(Checkout.around(Path.of("")).keycloak());
            var keycloak = new GenericContainer<>("quay.io/keycloak/keycloak:" + version)
                    .withExposedPorts(PORT)
                    .withEnv("KC_BOOTSTRAP_ADMIN_USERNAME", "admin")
                    .withEnv("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin")
                    .withCopyToContainer(Transferable.of(realm.json()), "/opt/keycloak/data/import/realm.json")
                    .withCommand("start-dev", "--import-realm")
                    .waitingFor(Wait.forHttp("/realms/" + realm.name()).withStartupTimeout(Duration.ofMinutes(5)));
            keycloak.start();
            System.out.println("The realm's tests run on Testcontainers: Keycloak " + version);
            return URI.create("http://" + keycloak.getHost() + ":" + keycloak.getMappedPort(PORT));
        }
    }
}
