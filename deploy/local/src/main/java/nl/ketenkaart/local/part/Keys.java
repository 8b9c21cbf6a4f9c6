package nl.ketenkaart.local.part;

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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** The keys of one local stack: made at its first start, never shared with another one. */
final class Keys {
    private Keys() {}

    /** With which tokens and tags are made. */
    static Path file(Path data) {
        return data.resolve("keys").resolve("keyset.json");
    }

    /** From which the key of each organisation is derived, which wraps its data keys. */
    static Path encryption(Path data) {
        return data.resolve("keys").resolve("key-encryption.json");
    }

    static synchronized void prepare(Path data) throws IOException {
        try {
            DeterministicAeadConfig.register();
            AeadConfig.register();
            KeyDerivationConfig.register();
            prepare(file(data), PredefinedDeterministicAeadParameters.AES256_SIV);
            prepare(encryption(data), toDeriveFrom());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Parameters toDeriveFrom() throws GeneralSecurityException {
        return PrfBasedKeyDerivationParameters.builder()
                .setPrfParameters(PredefinedPrfParameters.HKDF_SHA256)
                .setDerivedKeyParameters(PredefinedAeadParameters.AES256_GCM)
                .build();
    }

    /** A new key to derive from, by which is wrapped from now on; the earlier ones still unwrap. */
    static synchronized void rotate(Path data) throws IOException {
        try {
            AeadConfig.register();
            KeyDerivationConfig.register();
            var secret = InsecureSecretKeyAccess.get();
            var before = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(encryption(data)), secret);
            var after = KeysetHandle.newBuilder(before)
                    .addEntry(KeysetHandle.generateEntryFromParameters(toDeriveFrom())
                            .withRandomId()
                            .makePrimary())
                    .build();
            put(encryption(data), TinkJsonProtoKeysetFormat.serializeKeyset(after, secret));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void prepare(Path file, Parameters key) throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            var handle = KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.generateEntryFromParameters(key)
                            .withRandomId()
                            .makePrimary())
                    .build();
            put(file, TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get()));
        }
    }

    private static void put(Path file, String keyset) throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(next, keyset);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
