package nl.ketenkaart.platform.sealing;

import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.daead.DeterministicAeadConfig;
import com.google.crypto.tink.daead.PredefinedDeterministicAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/**
 * Opaque texts that we hand out and take back: cursors, consistency tokens, tags. AES-SIV (Google Tink), the context bound as
 * associated data: a text of one context, or altered, does not open in another. Equal texts in equal contexts seal equally.
 */
public final class Tokens {
    private final DeterministicAead key;

    private Tokens(DeterministicAead key) {
        this.key = key;
    }

    /**
     * @param keyset Tink's JSON keyset with an AES256_SIV key
     * @throws IllegalArgumentException when it is not one
     */
    public static Tokens of(String keyset) {
        try {
            DeterministicAeadConfig.register();
            var handle = TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get());
            return new Tokens(handle.getPrimitive(RegistryConfiguration.get(), DeterministicAead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("ketenkaart.keys must be a Tink JSON keyset with an AES256_SIV key", e);
        }
    }

    /** A new keyset, for a stack that has none yet. */
    public static String newKeyset() {
        try {
            DeterministicAeadConfig.register();
            var handle = KeysetHandle.generateNew(PredefinedDeterministicAeadParameters.AES256_SIV);
            return TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String seal(String context, String text) {
        return written(encrypt(context, bytes(text)));
    }

    /** Empty when it was not sealed by us for this context, to the letter: the last one has bits that base64 does not read. */
    public Optional<String> open(String context, String token) {
        try {
            var sealed = Base64.getUrlDecoder().decode(token);
            var text = new String(key.decryptDeterministically(sealed, bytes(context)), StandardCharsets.UTF_8);
            return Optional.of(text).filter(opened -> written(sealed).equals(token));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A keyed fingerprint of a content: equal for equal contents in one context, and nothing else can be read from it. */
    public String tag(String context, byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            var sealed = encrypt(context, digest);
            var short128 = MessageDigest.getInstance("SHA-256").digest(sealed);
            return written(java.util.Arrays.copyOf(short128, 16));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String written(byte[] sealed) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    private byte[] encrypt(String context, byte[] plain) {
        try {
            return key.encryptDeterministically(plain, bytes(context));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
