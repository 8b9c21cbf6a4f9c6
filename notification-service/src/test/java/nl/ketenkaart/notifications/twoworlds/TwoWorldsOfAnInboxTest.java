package nl.ketenkaart.notifications.twoworlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import nl.ketenkaart.notifications.followup.FollowUp;
import nl.ketenkaart.notifications.followup.FollowUpId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two worlds that differ in what Halt may not be told: all that it hears is the same. And what is planted is found. */
class TwoWorldsOfAnInboxTest {
    private static final long SEED = 20261126L;
    private static final int PAIRS = 500;
    private static final int BOUND = 8;

    private record Heard(List<Object> one, List<Object> other) {}

    private static Heard pair(long seed, @Nullable Leak leak) {
        var one = new InboxWorld(seed, seed * 31 + 1);
        var other = new InboxWorld(seed, seed * 31 + 2);
        Reminded.in(one, seed * 31 + 1, leak);
        Reminded.in(other, seed * 31 + 2, leak);
        var duties = new LinkedHashSet<FollowUpId>();
        Stream.of(one, other)
                .flatMap(world -> world.duties.stream())
                .map(FollowUp::id)
                .forEach(duties::add);
        duties.add(new FollowUpId(InboxWorld.id("nowhere")));
        return new Heard(new Observer(one, leak).heard(duties), new Observer(other, leak).heard(duties));
    }

    @Test
    void what_halt_may_not_be_told_changes_nothing_of_what_it_hears() {
        var heard = 0;
        for (var n = 0; n < PAIRS; n++) {
            var pair = pair(SEED + n, null);
            assertThat(pair.one()).as("seed %d", SEED + n).isEqualTo(pair.other());
            heard += 2 * pair.one().size();
        }
        System.out.printf("Two worlds of an inbox: %d pairs, %d answers, no difference%n", PAIRS, heard);
    }

    @Test
    void every_planted_leak_is_found() {
        var found = new EnumMap<Leak, Long>(Leak.class);
        for (var leak : Leak.values()) {
            for (var n = 1L; n <= BOUND && !found.containsKey(leak); n++) {
                var pair = pair(SEED + n, leak);
                if (!pair.one().equals(pair.other())) {
                    found.put(leak, n);
                }
            }
        }
        System.out.println("Two worlds of an inbox: leaks found within so many pairs: " + found);
        assertThat(found).containsOnlyKeys(Leak.values());
    }
}
