package nl.ketenkaart.platform.keys.encryption;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClients;
import java.security.GeneralSecurityException;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.keys.KeyEncryption;

/** Keys in a cloud's key management service, by whichever of Tink's clients for it is on the class path. */
record CloudKeyEncryption(String address) implements KeyEncryption {
    static final String ORGANISATION = "{organisation}";

    @Override
    public Aead of(OrganisationId organisation) throws GeneralSecurityException {
        var key = address.replace(ORGANISATION, organisation.value());
        return KmsClients.getAutoLoaded(key).withDefaultCredentials().getAead(key);
    }
}
