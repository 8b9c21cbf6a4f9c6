package nl.ketenkaart.privacy.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The files of all cases, to read. Every call reads what is stored at that moment; nothing is kept. */
public interface CaseFiles {

    /** Empty also for a case of which nobody said yet that it was raised. */
    Optional<CaseFile> find(UUID caseId);

    /** Those that are there, in the order asked. */
    List<CaseFile> findAll(Collection<UUID> caseIds);
}
