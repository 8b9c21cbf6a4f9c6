package nl.ketenkaart.privacy.agreement;

import java.time.Instant;
import nl.ketenkaart.privacy.needtoknow.Agreement;

/** The versions of the agreement. Answers from memory, on any thread. */
@FunctionalInterface
public interface SharingAgreements {
    /** The version in force at this instant; {@link NoAgreement} where there is none. */
    Agreement inForce(Instant at);
}
