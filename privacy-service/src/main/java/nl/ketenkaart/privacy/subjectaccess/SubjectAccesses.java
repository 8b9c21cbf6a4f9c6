package nl.ketenkaart.privacy.subjectaccess;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;

/** All requests; with the case in which one was made it goes too. On any thread. */
public interface SubjectAccesses {

    Optional<SubjectAccess> find(UUID id);

    /** Those that are to be looked for by then, a few at a time. */
    List<UUID> toSearch(Instant at);

    /** Is it there already, that one is the answer and nothing changes. */
    Result<SubjectAccess> add(SubjectAccess request);

    /** Decides again on what is stored then, should another writer have come first. */
    Result<SubjectAccess> change(UUID id, Function<SubjectAccess, Outcome<SubjectAccess>> verb);
}
