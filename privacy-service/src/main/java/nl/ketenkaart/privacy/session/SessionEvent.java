package nl.ketenkaart.privacy.session;

import java.util.UUID;
import nl.ketenkaart.privacy.casefile.CaseFile;
import org.jspecify.annotations.Nullable;

/** Something that happened to a session, as far as cards go. */
public interface SessionEvent {

    UUID sessionId();

    /** @param before null only for the first event */
    SessionFile applyTo(@Nullable SessionFile before);

    /** What it changes in the file of a case that is on the agenda. */
    default CaseFile applyTo(CaseFile file, SessionFile after) {
        return file;
    }
}
