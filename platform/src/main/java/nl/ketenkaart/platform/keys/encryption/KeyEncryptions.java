package nl.ketenkaart.platform.keys.encryption;

import java.io.IOException;
import java.nio.file.Path;
import nl.ketenkaart.platform.keys.KeyEncryption;
import org.springframework.core.io.ResourceLoader;

/** Finds the organisations' keys by where they are kept. */
public final class KeyEncryptions {
    private static final String VAULT = "vault:";
    private static final String CLOUD = "-kms://";

    private KeyEncryptions() {}

    /**
     * @param address {@code vault:https://<host>/v1/<mount>/keys/<name>}, the URI of a key for one of Tink's clients ({@code
     *     gcp-kms://}, {@code aws-kms://}), both with {@code {organisation}} where they differ, or a file with a keyset
     * @param token the file that holds the token for a vault
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException when it is none of these
     */
    public static KeyEncryption at(String address, Path token, ResourceLoader files) throws IOException {
        if (address.startsWith(VAULT)) {
            return new VaultKeyEncryption(ofEach(address).substring(VAULT.length()), token);
        }
        if (address.contains(CLOUD)) {
            return new CloudKeyEncryption(ofEach(address));
        }
        return new KeysetFile(files.getResource(address));
    }

    private static String ofEach(String address) {
        if (!address.contains(CloudKeyEncryption.ORGANISATION)) {
            throw new IllegalArgumentException("each organisation needs a key of its own: "
                    + CloudKeyEncryption.ORGANISATION + " must stand in ketenkaart.key-encryption");
        }
        return address;
    }
}
