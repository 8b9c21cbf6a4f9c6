package nl.ketenkaart.cases.linking;

import java.util.List;

/** All links. May be called from any thread; a link is durable together with its events, or it is not there. */
public interface Links {

    /** Adds a link; is it there already, then nothing changes and nobody is told again. */
    void add(Link link, List<LinkEvent> events);
}
