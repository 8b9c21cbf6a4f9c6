package nl.ketenkaart.privacy.retention;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationId;

/** One per case and organisation, each with its events in one write; on any thread, and in any number of instances. */
public interface Retentions {

    Optional<Retention> find(UUID caseId, OrganisationId organisation);

    /** Begins with {@link Retention#none}. Decides again on what is stored then, should another writer have come first. */
    Result<Retention> change(UUID caseId, OrganisationId organisation, Function<Retention, Outcome<Retention>> verb);
}
