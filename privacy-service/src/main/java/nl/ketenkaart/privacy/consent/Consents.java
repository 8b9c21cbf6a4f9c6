package nl.ketenkaart.privacy.consent;

import java.util.Optional;
import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.privacy.consent.ConsentEvent.ConsentGiven;

/** The consents that were recorded, each with its events in one write; on any thread. */
public interface Consents {

    Optional<Consent> find(ConsentId id);

    /** Is it there already, that one is the answer and nothing changes. */
    Result<Consent> add(Consent consent, ConsentGiven given);

    /** Decides again on what is stored then, should another writer have come first. */
    Result<Consent> change(ConsentId id, Function<Consent, Outcome<Consent>> verb);
}
