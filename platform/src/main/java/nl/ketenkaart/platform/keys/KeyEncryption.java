package nl.ketenkaart.platform.keys;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * The keys that data keys are wrapped with, one per organisation. They stay where they are kept; what they are asked is to wrap
 * and unwrap. After a rotation they wrap with the new version and still unwrap what an earlier one wrapped.
 */
@FunctionalInterface
public interface KeyEncryption {
    /**
     * @throws GeneralSecurityException when there is no such key, or it cannot be reached
     */
    Aead of(OrganisationId organisation) throws GeneralSecurityException;
}
