package nl.ketenkaart.platform.keys.encryption;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.keys.KeyEncryption;
import org.springframework.core.io.Resource;

/** The keyset in a file, read again when the file changes, so that a rotation needs no restart. */
final class KeysetFile implements KeyEncryption {
    private final Resource file;
    private volatile Read read;

    private record Read(long modified, DerivedKeyEncryption keys) {}

    /**
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when it is no keyset
     */
    KeysetFile(Resource file) throws IOException {
        this.file = file;
        this.read = read();
    }

    private Read read() throws IOException {
        var modified = file.lastModified();
        return new Read(modified, DerivedKeyEncryption.of(file.getContentAsString(StandardCharsets.UTF_8)));
    }

    @Override
    public Aead of(OrganisationId organisation) throws GeneralSecurityException {
        try {
            if (file.lastModified() != read.modified()) {
                read = read();
            }
            return read.keys().of(organisation);
        } catch (IOException | IllegalArgumentException e) {
            throw new GeneralSecurityException("the keyset cannot be read", e);
        }
    }
}
