package nl.ketenkaart.local.part;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.daead.DeterministicAeadConfig;
import com.google.crypto.tink.daead.PredefinedDeterministicAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** The keys of one local stack: made at its first start, never shared with another one. */
final class Keys {
    private Keys() {}

    static Path file(Path data) {
        return data.resolve("keys").resolve("keyset.json");
    }

    static synchronized void prepare(Path data) throws IOException {
        var file = file(data);
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            var next = file.resolveSibling("keyset.next");
            Files.deleteIfExists(next);
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(next, newKeyset());
            Files.move(next, file);
        }
    }

    private static String newKeyset() {
        try {
            DeterministicAeadConfig.register();
            var handle = KeysetHandle.generateNew(PredefinedDeterministicAeadParameters.AES256_SIV);
            return TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
