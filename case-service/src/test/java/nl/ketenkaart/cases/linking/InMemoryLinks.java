package nl.ketenkaart.cases.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.ketenkaart.cases.Office;
import nl.ketenkaart.cases.casefile.CaseId;

/** Links and sightings on maps, over the cases of an office. */
final class InMemoryLinks implements Links, Sightings {
    private final Map<Likeness, Set<Sighting>> people = new HashMap<>();
    private final Map<Link, List<LinkEvent>> links = new LinkedHashMap<>();
    private final LinkCasesHandler handler;

    InMemoryLinks(Office office) {
        handler = new LinkCasesHandler(office.cases, this, this, office.clock);
    }

    @Override
    public void add(Link link, List<LinkEvent> events) {
        links.putIfAbsent(link, events);
    }

    @Override
    public List<Sighting> add(Likeness person, Sighting sighting) {
        var all = people.computeIfAbsent(person, none -> new TreeSet<>(Sighting.OLDEST_FIRST));
        all.add(sighting);
        return List.copyOf(all);
    }

    /** Somebody was named in this case. */
    List<CaseId> lookAt(CaseId id) {
        return handler.handle(new LinkCases(id)).orElseThrow();
    }

    boolean knows(CaseId id) {
        return handler.handle(new LinkCases(id)).isPresent();
    }

    List<LinkEvent> events() {
        var all = new ArrayList<LinkEvent>();
        links.values().forEach(all::addAll);
        return all;
    }

    <E extends LinkEvent> List<E> events(Class<E> type) {
        return events().stream().filter(type::isInstance).map(type::cast).toList();
    }

    Map<String, Integer> sizes() {
        return new TreeMap<>(Map.of("people", people.size(), "links", links.size()));
    }
}
