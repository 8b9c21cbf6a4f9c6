package nl.ketenkaart.images;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.daead.DeterministicAeadConfig;
import com.google.crypto.tink.daead.PredefinedDeterministicAeadParameters;
import com.google.crypto.tink.keyderivation.KeyDerivationConfig;
import com.google.crypto.tink.keyderivation.PrfBasedKeyDerivationParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * What a service asks for while it is made: keys that are thrown away, the organisations, and a store, which takes in its indexes.
 * Kafka, Keycloak and the other services are first asked when it runs, so nobody is at their addresses.
 */
public final class Neighbours implements AutoCloseable {
    private static final String NOBODY = "127.0.0.1:1";
    private final MongoServer store = new MongoServer(new MemoryBackend());
    private final Path keys;
    private final Path organisations;

    /** With the organisations of this file. */
    public Neighbours(Path organisations) throws IOException, GeneralSecurityException {
        this.organisations = organisations;
        keys = Files.createTempDirectory("keys");
        DeterministicAeadConfig.register();
        AeadConfig.register();
        KeyDerivationConfig.register();
        put("tokens", PredefinedDeterministicAeadParameters.AES256_SIV);
        put(
                "encryption",
                PrfBasedKeyDerivationParameters.builder()
                        .setPrfParameters(PredefinedPrfParameters.HKDF_SHA256)
                        .setDerivedKeyParameters(PredefinedAeadParameters.AES256_GCM)
                        .build());
        store.bind();
    }

    private void put(String name, Parameters parameters) throws IOException, GeneralSecurityException {
        var handle = KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.generateEntryFromParameters(parameters)
                        .withRandomId()
                        .makePrimary())
                .build();
        Files.writeString(
                keys.resolve(name), TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get()));
    }

    /** With what any of the five finds them; what one does not know it passes over. */
    public List<String> arguments() {
        return List.of(
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--management.server.address=127.0.0.1",
                "--management.server.port=0",
                "--spring.mongodb.uri=mongodb://127.0.0.1:"
                        + store.getLocalAddress().getPort(),
                "--spring.kafka.bootstrap-servers=" + NOBODY,
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=http://" + NOBODY + "/realms/ketenkaart",
                "--ketenkaart.tokens.public-address=http://" + NOBODY,
                "--ketenkaart.keys=" + keys.resolve("tokens").toUri(),
                "--ketenkaart.key-encryption=" + keys.resolve("encryption").toUri(),
                "--ketenkaart.organisations=" + organisations.toUri(),
                "--ketenkaart.oin=99999999000000001000",
                "--ketenkaart.policy-decision-point=https://" + NOBODY,
                "--ketenkaart.internal.context-service=http://" + NOBODY,
                "--ketenkaart.internal.client-secret=unused",
                "--logging.structured.format.console=ecs");
    }

    @Override
    public void close() throws IOException {
        store.shutdownNow();
        for (var name : List.of("tokens", "encryption")) {
            Files.delete(keys.resolve(name));
        }
        Files.delete(keys);
    }
}
