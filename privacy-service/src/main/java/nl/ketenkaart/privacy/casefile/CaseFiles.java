package nl.ketenkaart.privacy.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;

/** The files of all cases, to read. Every call reads what is stored at that moment; nothing is kept. */
public interface CaseFiles {

    /**
     * Empty also for a case of which nobody said yet that it was raised.
     *
     * @throws Incomplete while the file misses an event that was given up; the caller answers 503 and gives nothing
     */
    Optional<CaseFile> find(UUID caseId);

    /** The same, for who does not know more than its table: to a stranger an incomplete file is not there either. */
    default Optional<CaseFile> findFor(OrganisationId reader, UUID caseId) {
        try {
            return find(caseId);
        } catch (Incomplete e) {
            if (e.file.shell().seats().stream()
                    .anyMatch(seat -> seat.organisation().equals(reader))) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Those that are there and complete, in the order asked. */
    List<CaseFile> findAll(Collection<UUID> caseIds);

    /** What is stored may show more than is right, so nothing of it is shown until it is made anew. */
    final class Incomplete extends RuntimeException {
        private final transient CaseFile file;

        public Incomplete(CaseFile file) {
            super("an event of case %s was given up".formatted(file.caseId()), null, false, false);
            this.file = file;
        }
    }
}
