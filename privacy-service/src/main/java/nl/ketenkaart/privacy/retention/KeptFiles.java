package nl.ketenkaart.privacy.retention;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.ketenkaart.privacy.casefile.CaseFile;

/** Every file with all that is kept in it, locked or not. For whoever works with labels alone, and shows nothing to anybody. */
public interface KeptFiles {

    /** One after the other, each as it is stored when its turn comes; those that miss an event too. */
    void forEach(Consumer<CaseFile> each);

    /** One of them; empty also for a case of which nobody said yet that it was raised. */
    Optional<CaseFile> kept(UUID caseId);

    /** Whether an event of it was given up: it may hold more than its file says, so nothing of it is destroyed. */
    boolean misses(UUID caseId);
}
