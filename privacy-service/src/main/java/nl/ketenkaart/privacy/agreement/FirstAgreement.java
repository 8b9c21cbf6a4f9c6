package nl.ketenkaart.privacy.agreement;

import nl.ketenkaart.privacy.needtoknow.Agreement;
import org.jspecify.annotations.Nullable;

/**
 * The version that comes with the service, on which all others build.
 *
 * @param agreed null: there is none, so nothing is shown to anybody until somebody supplies one
 */
public record FirstAgreement(@Nullable SharingAgreement agreed) {

    public Agreement agreement() {
        return agreed == null ? new NoAgreement() : agreed;
    }

    public int version() {
        return agreement().version();
    }
}
