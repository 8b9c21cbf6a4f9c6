package nl.ketenkaart.cases.linking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.casefile.Cases;
import nl.ketenkaart.cases.linking.LinkEvent.CaseLinked;
import nl.ketenkaart.cases.linking.LinkEvent.CaseRepeatNoted;
import nl.ketenkaart.cases.report.DutchDay;
import nl.ketenkaart.cases.table.Director;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * Links a case with every other one of the last twelve months in which the same person is named, in both directions, and tells
 * who directs the earlier one. First the case is added under each of its people, then those found there are linked: of two cases
 * raised at the same moment the one that was added last finds the other. Every step may be repeated, from any point.
 *
 * <p>It reads the case as it is, so what was put right before it was looked at counts as it was put right. A case that was
 * declined counts like any other: that somebody was named twice is what matters, not what became of it. Source: MARAC practice,
 * repeat cases. Of somebody who is named in very many cases each is linked to the ten before it: whoever directs an older one
 * has been told ten times.
 */
public final class LinkCasesHandler {
    private static final int MOST = 10;
    private final Cases cases;
    private final Sightings sightings;
    private final Links links;
    private final Clock clock;

    public LinkCasesHandler(Cases cases, Sightings sightings, Links links, Clock clock) {
        this.cases = cases;
        this.sightings = sightings;
        this.links = links;
        this.clock = clock;
    }

    /** The cases to which it is linked now by those in it; empty when there is no such case. */
    public Optional<List<CaseId>> handle(LinkCases command) {
        return cases.find(command.caseId()).map(this::link);
    }

    private List<CaseId> link(Case file) {
        var here = Sighting.in(file);
        var others = file.report().persons().stream()
                .flatMap(Likeness::of)
                .flatMap(person -> around(here, sightings.add(person, here)))
                .filter(here::near)
                .distinct()
                .sorted(Sighting.OLDEST_FIRST)
                .flatMap(other -> cases.find(other.caseId()).stream())
                .toList();
        others.forEach(other -> link(file, other));
        return others.stream().map(Case::caseId).toList();
    }

    /** Those nearest in time: a case that is added in between only takes others further apart, so that no repeat links more. */
    private static Stream<Sighting> around(Sighting here, List<Sighting> all) {
        var before = all.stream()
                .filter(seen -> Sighting.OLDEST_FIRST.compare(seen, here) < 0)
                .sorted(Sighting.OLDEST_FIRST.reversed());
        var after = all.stream()
                .filter(seen -> Sighting.OLDEST_FIRST.compare(seen, here) > 0)
                .sorted(Sighting.OLDEST_FIRST);
        return Stream.concat(before.limit(MOST), after.limit(MOST));
    }

    private void link(Case one, Case other) {
        var pair = Stream.of(one, other)
                .sorted((a, b) -> Sighting.OLDEST_FIRST.compare(Sighting.in(a), Sighting.in(b)))
                .toList();
        var at = clock.instant();
        var earlier = pair.getFirst();
        var later = pair.getLast();
        links.add(link(later, earlier.caseId()), List.of(linked(later, earlier, at)));
        links.add(link(earlier, later.caseId()), List.of(linked(earlier, later, at), noted(earlier, later, at)));
    }

    private static Link link(Case file, CaseId other) {
        return new Link(file.caseId(), other, file.origin().organisation());
    }

    private static CaseLinked linked(Case file, Case other, Instant at) {
        return new CaseLinked(file.caseId(), other.caseId(), at);
    }

    private static CaseRepeatNoted noted(Case earlier, Case later, Instant at) {
        return new CaseRepeatNoted(
                earlier.caseId(),
                answeringFor(earlier, at),
                DutchDay.of(later.origin().at()),
                later.origin().organisation(),
                at);
    }

    /** Who directs it; while nobody does, who raised it, since that one knows what it was about. */
    private static OrganisationId answeringFor(Case file, Instant at) {
        return Optional.ofNullable(file.table().director())
                .filter(Director::accepted)
                .map(Director::organisation)
                .filter(organisation -> file.table().holds(organisation, at))
                .orElse(file.origin().organisation());
    }
}
