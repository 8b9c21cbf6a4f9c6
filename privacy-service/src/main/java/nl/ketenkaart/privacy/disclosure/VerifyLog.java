package nl.ketenkaart.privacy.disclosure;

import java.util.List;
import nl.ketenkaart.privacy.disclosure.LogReport.Anchor;

/** Reads the whole processing log and says whether it is as it was written. Blocks for as long as that takes; changes nothing. */
@FunctionalInterface
public interface VerifyLog {
    /** @param anchors of earlier reports, kept out of reach of whoever could change the store; may be none */
    LogReport verify(List<Anchor> anchors);
}
