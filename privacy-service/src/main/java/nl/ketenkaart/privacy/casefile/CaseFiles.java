package nl.ketenkaart.privacy.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.ketenkaart.privacy.needtoknow.CaseTable;

/** The files of all cases, to read. Every call reads what is stored at that moment; nothing is kept. */
public interface CaseFiles {

    /**
     * Empty also for a case of which nobody said yet that it was raised.
     *
     * @throws Incomplete while the file misses an event that was given up; the caller answers 503 and gives nothing
     */
    Optional<CaseFile> find(UUID caseId);

    /**
     * The same, for who may not know more than its table lets it: to everybody else an incomplete file is not there either.
     *
     * @param mayKnow who, by the table as far as it is known
     */
    default Optional<CaseFile> find(UUID caseId, Predicate<CaseTable> mayKnow) {
        try {
            return find(caseId);
        } catch (Incomplete e) {
            if (mayKnow.test(e.file.shell().table())) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Those that are there and complete, in the order asked. */
    List<CaseFile> findAll(Collection<UUID> caseIds);

    /**
     * Which files there are, whoever may know of them, in the order of their ids: for who looks through all.
     *
     * @param after the id of the one before; empty for the first
     */
    List<UUID> idsAfter(String after, int atMost);

    /** Where those stand that are there and complete, without their parts. */
    Map<UUID, Shell> findShells(Collection<UUID> caseIds);

    /** What is stored may show more than is right, so nothing of it is shown until it is made anew. */
    final class Incomplete extends RuntimeException {
        private final transient CaseFile file;

        public Incomplete(CaseFile file) {
            super("an event of case %s was given up".formatted(file.caseId()), null, false, false);
            this.file = file;
        }
    }
}
