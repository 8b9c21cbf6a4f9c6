package nl.ketenkaart.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import nl.ketenkaart.platform.keys.encryption.DerivedKeyEncryption;
import nl.ketenkaart.platform.sealing.Tokens;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives adapter tests their real parts, once per JVM: a Kafka broker, MongoDB's protocol, an issuer of tokens. Put it beside
 * {@code @SpringBootTest}; the application finds everything by system properties.
 */
public final class EmbeddedStack implements BeforeAllCallback {
    /** How partners call the platform in tests of bound tokens. */
    public static final String PUBLIC_ADDRESS = "https://ketenkaart.example";

    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final Parts PARTS = Parts.start();
    private static final IdentityTopic IDENTITIES = IdentityTopic.at(PARTS.kafka());

    static {
        System.out.println("Adapter tests run on " + PARTS.name());
        System.setProperty("management.server.port", "0");
        Map.of(
                        "spring.mongodb.uri", PARTS.mongoUri(),
                        "spring.kafka.bootstrap-servers", PARTS.kafka(),
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER.issuer(),
                        "ketenkaart.keys", kept("keys", Tokens.newKeyset()),
                        "ketenkaart.key-encryption", kept("key-encryption", DerivedKeyEncryption.newKeyset()),
                        "ketenkaart.organisations", "file:../deploy/keycloak/organisations.json",
                        "ketenkaart.tokens.unbound-too", "true",
                        "ketenkaart.tokens.public-address", PUBLIC_ADDRESS,
                        "ketenkaart.oin", "00000000000000000000")
                .forEach(System::setProperty);
    }

    public static TestIssuer issuer() {
        return ISSUER;
    }

    /** Tells of changes of rights as Keycloak does. */
    public static IdentityTopic identities() {
        return IDENTITIES;
    }

    /** For a test's own consumer or producer. */
    public static String kafka() {
        return PARTS.kafka();
    }

    public static String mongoUri() {
        return PARTS.mongoUri();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        // the parts stand since this class was loaded
    }

    private static String kept(String name, String keyset) {
        try {
            var file = Files.createTempFile("ketenkaart-test-" + name, ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, keyset).toUri().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
