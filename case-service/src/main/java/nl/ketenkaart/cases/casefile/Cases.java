package nl.ketenkaart.cases.casefile;

import java.util.Optional;
import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;

/** All cases. May be called from any thread; what is done is durable together with its events, or nothing is. */
public interface Cases {

    Optional<Case> find(CaseId id);

    /** Adds a new case; is it there already, that one is the answer and nothing changes. */
    Result<Case> add(Case file, CaseEvent raised);

    /**
     * Applies a verb to the case as it is now, and once more whenever another writer came first.
     *
     * @return refused as not there when there is no such case
     */
    Result<Case> change(CaseId id, Function<Case, Outcome<Case>> verb);
}
