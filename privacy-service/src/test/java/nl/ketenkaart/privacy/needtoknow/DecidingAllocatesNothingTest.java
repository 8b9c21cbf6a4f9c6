package nl.ketenkaart.privacy.needtoknow;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.LongStream;
import nl.ketenkaart.privacy.agreement.TheAgreement;
import nl.ketenkaart.privacy.needtoknow.SpecOfTheRules.*;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import nl.ketenkaart.privacy.terms.Phase;
import nl.ketenkaart.privacy.terms.Purpose;
import org.junit.jupiter.api.Test;

/** However many items a case has, deciding over them leaves no garbage: measured by the bytes this thread allocated. */
class DecidingAllocatesNothingTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final List<Thing> THINGS =
            new SpecInputs().categories(Category.SAFETY, Category.HEALTH).things();
    private static final Item[] ITEMS =
            THINGS.stream().map(t -> SpecWorlds.item(t, true)).toArray(Item[]::new);

    @Test
    void not_for_any_item_of_a_case_however_it_is_decided() {
        for (var glass : List.of(GlassIs.WHOLE, GlassIs.BROKEN_BY_THE_VIEWER)) {
            var decision = decision(glass);
            bytesOfDeciding(decision);

            assertThat(leastBytesOfDeciding(decision)).as("%s", glass).isZero();
        }
        System.out.printf("%,d decisions, 0 bytes%n", 100 * ITEMS.length);
    }

    @Test
    void and_this_measure_sees_a_single_object() {
        var before = THREADS.getCurrentThreadAllocatedBytes();
        var kept = new byte[64];
        var after = THREADS.getCurrentThreadAllocatedBytes();

        assertThat(after - before).isGreaterThanOrEqualTo(kept.length);
    }

    /** Now and then the machine itself puts something on a thread's account; an object per item would be there each time. */
    private static long leastBytesOfDeciding(NeedToKnow decision) {
        return LongStream.range(0, 5)
                .map(round -> bytesOfDeciding(decision))
                .min()
                .orElseThrow();
    }

    private static long bytesOfDeciding(NeedToKnow decision) {
        var before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 50; i++) {
            decideAll(decision);
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static int decideAll(NeedToKnow decision) {
        int full = 0;
        for (var item : ITEMS) {
            full += decision.decide(item).full() ? 1 : 0;
        }
        return full;
    }

    private static NeedToKnow decision(GlassIs glass) {
        var world = new World(
                Purpose.DEEPENING,
                Phase.DEEPENING,
                OrganisationKind.CHILD_PROTECTION,
                RoleIs.PROFESSIONAL,
                true,
                SeatIs.TAKEN,
                ExcludedIs.NOBODY,
                DirectorIs.THE_VIEWER,
                SessionIs.WITH_THE_VIEWER,
                glass);
        return NeedToKnow.of(TheAgreement.version1(), SpecWorlds.look(world), SpecWorlds.table(world));
    }
}
