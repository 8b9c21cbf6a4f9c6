package nl.ketenkaart.cases.linking;

import java.util.List;

/**
 * Who was named in which cases, without a name in it. Any thread and any instance: of two that add at the same moment at least
 * one is answered with both. What is added again changes nothing. What is older than three years may be gone,
 * and all but the last thousand.
 */
public interface Sightings {

    /** Adds it, durably, and answers all there are of this person then. */
    List<Sighting> add(Likeness person, Sighting sighting);
}
