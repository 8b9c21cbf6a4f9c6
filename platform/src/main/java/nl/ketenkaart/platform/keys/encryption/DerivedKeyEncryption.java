package nl.ketenkaart.platform.keys.encryption;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.keyderivation.KeyDerivationConfig;
import com.google.crypto.tink.keyderivation.KeysetDeriver;
import com.google.crypto.tink.keyderivation.PrfBasedKeyDerivationParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.keys.KeyEncryption;

/** Every organisation's key derived (HKDF, Google Tink) from one keyset in a file: for one machine, where no key service runs. */
public final class DerivedKeyEncryption implements KeyEncryption {
    private final KeysetDeriver deriver;

    private DerivedKeyEncryption(KeysetDeriver deriver) {
        this.deriver = deriver;
    }

    /**
     * @param keyset Tink's JSON keyset with keys to derive from
     * @throws IllegalArgumentException when it is not one
     */
    public static DerivedKeyEncryption of(String keyset) {
        try {
            register();
            return new DerivedKeyEncryption(
                    handle(keyset).getPrimitive(RegistryConfiguration.get(), KeysetDeriver.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("must be a Tink JSON keyset with keys to derive from", e);
        }
    }

    private static void register() throws GeneralSecurityException {
        AeadConfig.register();
        KeyDerivationConfig.register();
    }

    private static KeysetHandle handle(String keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get());
    }

    /** A new keyset, for a stack that has none yet. */
    public static String newKeyset() {
        try {
            register();
            return text(KeysetHandle.newBuilder().addEntry(entry().makePrimary()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same keyset with a new key that wraps from now on; the others still unwrap. */
    public static String rotated(String keyset) {
        try {
            register();
            return text(KeysetHandle.newBuilder(handle(keyset)).addEntry(entry().makePrimary()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("must be a Tink JSON keyset with keys to derive from", e);
        }
    }

    private static KeysetHandle.Builder.Entry entry() throws GeneralSecurityException {
        var parameters = PrfBasedKeyDerivationParameters.builder()
                .setPrfParameters(PredefinedPrfParameters.HKDF_SHA256)
                .setDerivedKeyParameters(PredefinedAeadParameters.AES256_GCM)
                .build();
        return KeysetHandle.generateEntryFromParameters(parameters).withRandomId();
    }

    private static String text(KeysetHandle.Builder keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keyset.build(), InsecureSecretKeyAccess.get());
    }

    @Override
    public Aead of(OrganisationId organisation) throws GeneralSecurityException {
        return deriver.deriveKeyset(organisation.value().getBytes(StandardCharsets.UTF_8))
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }
}
