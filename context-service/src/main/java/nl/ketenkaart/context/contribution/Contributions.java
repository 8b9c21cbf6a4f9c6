package nl.ketenkaart.context.contribution;

import java.util.Optional;
import java.util.function.Function;
import nl.ketenkaart.context.contribution.ContributionEvent.ContributionRecorded;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;

/** All contributions. Any thread; a failure of the store is thrown, and what was to be stored may then be stored or not. */
public interface Contributions {

    Optional<Contribution> find(ContributionId id);

    /** Stores a new one with its event; is one with this id there already, then that is the answer and nothing changes. */
    Result<Contribution> add(Contribution contribution, ContributionRecorded event);

    /** Applies a verb to it as it is now, and again should another writer have come first. */
    Result<Contribution> change(ContributionId id, Function<Contribution, Outcome<Contribution>> verb);
}
