package nl.ketenkaart.privacy.agreement;

import java.time.Instant;
import nl.ketenkaart.privacy.needtoknow.Agreement;

/**
 * The versions of the agreement. Asks the store, on any thread; a look asks once, by its own instant, and keeps to the answer. What
 * cannot be asked is thrown, and then nothing is shown.
 */
@FunctionalInterface
public interface SharingAgreements {
    /** The version in force at this instant; {@link NoAgreement} where there is none. */
    Agreement inForce(Instant at);
}
