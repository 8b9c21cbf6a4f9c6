package nl.ketenkaart.privacy.erasure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps erasures; they outlive the cases. */
public interface Erasures {

    Optional<Erasure> find(UUID caseId);

    /** Agreed to, and not carried out yet. */
    List<Erasure> agreed();

    /** Those that the run of this day decided, carried out or not. */
    List<Erasure> byTermOn(LocalDate day);

    /**
     * False when it is not as it was before any more: look again.
     *
     * @param before null: there was none
     * @param after null: there is to be none
     */
    boolean put(UUID caseId, @Nullable Erasure before, @Nullable Erasure after);
}
