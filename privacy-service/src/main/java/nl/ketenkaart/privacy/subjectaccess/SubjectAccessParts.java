package nl.ketenkaart.privacy.subjectaccess;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationId;

/** The parts of all requests. On any thread. */
public interface SubjectAccessParts {

    /** @param key its place in the organisation's list */
    record Entry(String key, UUID part) {}

    Optional<SubjectAccessPart> find(UUID id);

    /**
     * Those of one organisation, newest first; one that is listed may be gone.
     *
     * @param after the key of the one before; empty for the first
     */
    List<Entry> of(OrganisationId organisation, String after, int atMost);

    /** All of one request, whoever they are of. */
    List<SubjectAccessPart> of(UUID request);

    /** Those of one organisation in one case. */
    List<SubjectAccessPart> of(UUID caseId, OrganisationId organisation);

    /** Is it there already, nothing changes. Listed before it is there. */
    Result<SubjectAccessPart> add(SubjectAccessPart part);

    /** Decides again on what is stored then, should another writer have come first. */
    Result<SubjectAccessPart> change(UUID id, Function<SubjectAccessPart, Outcome<SubjectAccessPart>> verb);
}
