package nl.ketenkaart.privacy.holding;

import java.time.Period;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.terms.OrganisationKind;

/** For how long something is kept, as the person is told it (GDPR 15(1)(d)). On any thread. */
@FunctionalInterface
public interface StorageTerms {
    /** What the register of processing activities says of all of it. */
    StorageTerms OF_THE_REGISTER = (owner, kind) -> Period.ofYears(5);

    Period of(OrganisationKind owner, Kind kind);
}
