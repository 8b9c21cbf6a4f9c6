package nl.ketenkaart.cases.insight;

import java.util.List;
import nl.ketenkaart.cases.figures.Period;
import nl.ketenkaart.cases.figures.Track;

/** What is kept of cases for the figures, built from events. */
public interface Tracks {

    /** The cases of which something that is counted happened in the period. */
    List<Track> of(Period period);

    /** Whether everything that was reported until now has been taken in; while that cannot be known, it has not. */
    boolean areComplete();
}
