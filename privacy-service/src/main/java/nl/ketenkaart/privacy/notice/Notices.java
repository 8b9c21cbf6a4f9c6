package nl.ketenkaart.privacy.notice;

import java.util.List;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Cause;

/** Says who may be told that a file changes. Asked before the file is stored, possibly more than once for one cause. */
@FunctionalInterface
public interface Notices {

    List<? extends Notice> of(CaseFile before, CaseFile after, Cause cause);
}
