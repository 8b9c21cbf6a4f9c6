package nl.ketenkaart.privacy.retention;

import java.util.function.Consumer;
import nl.ketenkaart.privacy.casefile.CaseFile;

/** Every file with all that is kept in it, locked or not. For whoever works with labels alone, and shows nothing to anybody. */
@FunctionalInterface
public interface KeptFiles {

    /** One after the other, each as it is stored when its turn comes; those that miss an event too. */
    void forEach(Consumer<CaseFile> each);
}
