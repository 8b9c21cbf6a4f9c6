package nl.ketenkaart.privacy.needtoknow;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.ketenkaart.privacy.needtoknow.SpecOfTheRules.*;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.Handling;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import nl.ketenkaart.privacy.terms.Phase;
import nl.ketenkaart.privacy.terms.Purpose;

/**
 * Combinations of the finite inputs by chance, for engines too slow for all of them; the same seed gives the same. Every
 * other one is of a viewer whom rules 1 to 4 let pass, so that the rest is asked as often.
 */
public final class SpecSample {
    private final SplittableRandom random;

    /** A question to an engine. */
    public record Tuple(Look look, CaseTable table, Item item) {}

    private SpecSample(long seed) {
        this.random = new SplittableRandom(seed);
    }

    public static List<Tuple> of(int size, long seed) {
        var sample = new SpecSample(seed);
        return IntStream.range(0, size)
                .mapToObj(i -> sample.tuple(i % 2 == 0 ? sample.world() : sample.admitted()))
                .toList();
    }

    private Tuple tuple(World world) {
        return new Tuple(SpecWorlds.look(world), SpecWorlds.table(world), SpecWorlds.item(thing(), world.signed()));
    }

    private World world() {
        return new World(
                any(Purpose.values()),
                any(Phase.values()),
                any(OrganisationKind.values()),
                any(RoleIs.values()),
                random.nextInt(4) > 0,
                any(SeatIs.values()),
                any(ExcludedIs.values()),
                any(DirectorIs.values()),
                any(SessionIs.values()),
                any(GlassIs.values()));
    }

    private World admitted() {
        var w = world();
        var phase = any(Phase.RAISED, Phase.DEEPENING, Phase.FOLLOW_UP);
        var purpose = phase == Phase.RAISED ? Purpose.TRIAGE : Purpose.valueOf(phase.name());
        return new World(
                purpose,
                phase,
                w.kind(),
                any(RoleIs.PROFESSIONAL, RoleIs.CHAIR, RoleIs.SECRETARY),
                true,
                SeatIs.TAKEN,
                ExcludedIs.NOBODY,
                w.director(),
                w.session(),
                random.nextBoolean() ? GlassIs.WHOLE : w.glass());
    }

    private Thing thing() {
        return new Thing(
                random.nextInt(8) == 0,
                any(Category.values()),
                random.nextInt(8) > 0,
                random.nextInt(8) == 0,
                any(ValidityIs.values()),
                any(AudienceIs.values()),
                any(ConsentIs.values()),
                any(Handling.values()),
                random.nextBoolean());
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
