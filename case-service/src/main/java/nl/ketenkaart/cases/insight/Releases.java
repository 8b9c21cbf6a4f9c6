package nl.ketenkaart.cases.insight;

import java.util.Optional;
import nl.ketenkaart.cases.figures.Period;
import nl.ketenkaart.cases.figures.Release;

/** What was released, for ever. May be called from any thread of any instance. */
public interface Releases {

    Optional<Release> find(Period period);

    /** Keeps the first release of a period; whoever comes later gets that one. */
    Release keepFirst(Release release);
}
