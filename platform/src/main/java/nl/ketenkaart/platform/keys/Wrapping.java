package nl.ketenkaart.platform.keys;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.keys.KeyStore.Wrapped;
import nl.ketenkaart.platform.sealing.KeysAway;

/** Makes data keys, wraps and unwraps them; a wrapped one is bound to its scope and organisation, and is of no use elsewhere. */
final class Wrapping {
    private final KeyEncryption encryption;

    Wrapping(KeyEncryption encryption) {
        this.encryption = encryption;
    }

    static KeysetHandle newKey() {
        try {
            AeadConfig.register();
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @throws KeysAway when whoever holds the organisation's key does not answer
     */
    Wrapped wrap(UUID scope, OrganisationId organisation, KeysetHandle key) {
        try {
            return new Wrapped(TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    key, encryption.of(organisation), bound(scope, organisation)));
        } catch (GeneralSecurityException e) {
            throw new KeysAway(e);
        }
    }

    /**
     * @throws KeysAway when whoever holds the organisation's key does not answer, or that key is not the one it was
     */
    KeysetHandle unwrap(UUID scope, OrganisationId organisation, Wrapped wrapped) {
        try {
            AeadConfig.register();
            return TinkProtoKeysetFormat.parseEncryptedKeyset(
                    wrapped.bytes(), encryption.of(organisation), bound(scope, organisation));
        } catch (GeneralSecurityException e) {
            throw new KeysAway(e);
        }
    }

    private static byte[] bound(UUID scope, OrganisationId organisation) {
        return ("data-key|" + scope + "|" + organisation).getBytes(StandardCharsets.UTF_8);
    }
}
