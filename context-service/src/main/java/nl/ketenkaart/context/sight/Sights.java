package nl.ketenkaart.context.sight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.context.casetable.PersonId;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * Who sees which contributions of others in one case, as far as it was told. What was told last of a contribution holds for all
 * who see it: an organisation that sees an older wording only is told of the newer one before it asks, or is not pointed to it.
 *
 * @param seen by the contribution
 */
public record Sights(Map<UUID, Seen> seen) {
    public static final Sights NONE = new Sights(Map.of());

    public Sights {
        seen = Map.copyOf(seen);
    }

    /**
     * A contribution that somebody sees.
     *
     * @param persons whom it is about
     * @param by who sees which revision of it
     */
    public record Seen(OrganisationId owner, String category, Set<PersonId> persons, Map<OrganisationId, Long> by) {
        public Seen {
            persons = Set.copyOf(persons);
            by = Map.copyOf(by);
        }
    }

    /** What an organisation sees from now on. */
    public record Gained(
            UUID contributionId, OrganisationId owner, String category, List<PersonId> personIds, long revision) {}

    /** After one organisation came to see these and sees those no more. */
    public Sights changed(OrganisationId organisation, List<Gained> gained, List<UUID> lost) {
        var all = new LinkedHashMap<>(seen);
        lost.forEach(id -> all.computeIfPresent(id, (same, before) -> without(before, organisation)));
        all.values().removeIf(left -> left.by().isEmpty());
        gained.forEach(one -> all.merge(
                one.contributionId(),
                new Seen(
                        one.owner(), one.category(), Set.copyOf(one.personIds()), Map.of(organisation, one.revision())),
                Sights::both));
        return new Sights(all);
    }

    private static Seen without(Seen before, OrganisationId organisation) {
        var left = new LinkedHashMap<>(before.by());
        left.remove(organisation);
        return new Seen(before.owner(), before.category(), before.persons(), left);
    }

    private static Seen both(Seen before, Seen now) {
        var by = new LinkedHashMap<>(before.by());
        by.putAll(now.by());
        return new Seen(now.owner(), now.category(), now.persons(), by);
    }

    /** Those of one owner and category that an organisation sees, with the revision that it sees. */
    Stream<Map.Entry<UUID, Long>> of(OrganisationId owner, String category, OrganisationId organisation) {
        return seen.entrySet().stream()
                .filter(entry -> entry.getValue().owner().equals(owner)
                        && entry.getValue().category().equals(category)
                        && entry.getValue().by().containsKey(organisation))
                .map(entry -> Map.entry(entry.getKey(), entry.getValue().by().getOrDefault(organisation, 0L)));
    }
}
