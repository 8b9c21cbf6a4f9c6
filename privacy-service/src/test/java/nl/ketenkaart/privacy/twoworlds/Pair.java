package nl.ketenkaart.privacy.twoworlds;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.ketenkaart.privacy.story.Told;
import nl.ketenkaart.privacy.twoworlds.Worlds.World;

/** Two worlds that one organisation may not tell apart, and where they differ: up to a dozen hidden things at once. */
record Pair(long seed, Observer observer, Set<String> differing, World one, World other) {
    private static final int MOST = 15;

    static Pair of(long seed) {
        var observer = Observer.ALL.get((int) (seed % Observer.ALL.size()));
        var one = Worlds.of(seed, observer, Set.of());
        return new Pair(seed, observer, one, sites(one, new Random(seed)));
    }

    /** Mostly a dozen, most of them in the case that the observer knows; sometimes one or two, so that none hides another. */
    private static Set<String> sites(World one, Random random) {
        var near = new ArrayList<>(one.sites().stream().filter(Pair::isNear).toList());
        var far = new ArrayList<>(one.sites());
        far.removeAll(near);
        Collections.shuffle(near, random);
        Collections.shuffle(far, random);
        var all = Dice.oneIn(random, 5) ? 1 + random.nextInt(2) : MOST;
        var chosen = new TreeSet<>(near.subList(0, Math.min(near.size(), all)));
        chosen.addAll(far.subList(0, all / 4));
        return chosen;
    }

    private static boolean isNear(String site) {
        return site.startsWith(Worlds.MAIN)
                || site.startsWith("light")
                || site.endsWith("is there")
                || site.endsWith("afterwards")
                || site.contains("session");
    }

    private Pair(long seed, Observer observer, World one, Set<String> differing) {
        this(seed, observer, new TreeSet<>(differing), one, Worlds.of(seed, observer, differing));
    }

    /** As few differences as still do it. */
    Pair shortened(Predicate<Pair> stillDiffers) {
        var least = this;
        for (var site : differing) {
            var fewer = new TreeSet<>(least.differing);
            fewer.remove(site);
            var tried = new Pair(seed, observer, one, fewer);
            if (!fewer.isEmpty() && stillDiffers.test(tried)) {
                least = tried;
            }
        }
        return least;
    }

    /** Every value of this name in what was told in either world: also what the observer may not know that it is there. */
    List<UUID> ids(String field) {
        return ids(field, told -> true);
    }

    /** Of one case, and one from elsewhere. */
    List<UUID> ids(String field, UUID caseId) {
        var elsewhere = ids(field, told -> !told.key().equals(caseId));
        return Stream.concat(
                        ids(field, told -> told.key().equals(caseId)).stream(),
                        elsewhere.stream().limit(1))
                .toList();
    }

    private List<UUID> ids(String field, Predicate<Told> which) {
        return Stream.of(one, other)
                .flatMap(world -> world.told().stream())
                .filter(which)
                .flatMap(told -> values(told.body(), field))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<UUID> values(Map<String, Object> body, String field) {
        var nested = body.getOrDefault("persons", List.of()) instanceof List<?> persons ? persons : List.of();
        return Stream.concat(Stream.of(body), nested.stream().map(Map.class::cast))
                .map(map -> map.get(field))
                .filter(Objects::nonNull)
                .map(value -> (UUID) value);
    }

    @Override
    public String toString() {
        return "seed %d, seen by %s, differing in %s".formatted(seed, observer.organisation(), differing);
    }
}
