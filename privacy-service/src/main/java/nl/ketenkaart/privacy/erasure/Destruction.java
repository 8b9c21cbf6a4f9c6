package nl.ketenkaart.privacy.erasure;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;

/** What makes a case unreadable for good. */
public interface Destruction {

    /** Whether the request is only to be tried, and nothing is to be destroyed or put on record. */
    boolean isOnlyTried();

    /**
     * Claims the case to be destroyed, or something of it: from then on it is not opened again. False when it is being opened again at
     * this moment, or was and the file does not tell yet.
     *
     * @param file of a case that has ended
     * @param token always the same for the same destruction
     */
    boolean claim(CaseFile file, UUID token, Instant at);

    /** Those of which the file tells what came of them, by id. */
    static Set<UUID> reopenings(CaseFile file) {
        return file.everything()
                .filter(part -> part.label().kind() == Kind.REOPENING)
                .map(Part::id)
                .collect(toUnmodifiableSet());
    }

    /** Nothing is destroyed on this claim. */
    void release(UUID caseId, UUID token);

    /**
     * Destroys the keys of a case and tells every service, which then removes what is left of it. Once more changes nothing.
     */
    void of(UUID caseId, Instant at);

    /** The same of what one organisation held in it, with its key of the case. */
    void of(UUID caseId, OrganisationId organisation, Instant at);
}
