package nl.ketenkaart.privacy.subjectaccess;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationId;

/** All requests; with the case in which one was made it goes too, and that it did stays. On any thread. */
public interface SubjectAccesses {

    Optional<SubjectAccess> find(UUID id);

    /**
     * That there was a request, and with what it was made in it was destroyed: nothing of who asked or about which case.
     *
     * @param on in the Netherlands
     */
    record Ended(UUID request, OrganisationId receivedBy, LocalDate on) {}

    /** Empty as long as it is there, and if there never was one. */
    Optional<Ended> ended(UUID id);

    /** Those that are to be looked for by then, a few at a time. */
    List<UUID> toSearch(Instant at);

    /** Is it there already, that one is the answer and nothing changes. */
    Result<SubjectAccess> add(SubjectAccess request);

    /** Decides again on what is stored then, should another writer have come first. */
    Result<SubjectAccess> change(UUID id, Function<SubjectAccess, Outcome<SubjectAccess>> verb);
}
