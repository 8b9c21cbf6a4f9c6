package nl.ketenkaart.notifications.reminder;

import static nl.ketenkaart.notifications.Cast.CASE;
import static nl.ketenkaart.notifications.Cast.NOW;
import static nl.ketenkaart.notifications.Cast.PROBATION;
import static nl.ketenkaart.notifications.Cast.VICTIM_SUPPORT;
import static nl.ketenkaart.notifications.followup.FollowUpFixture.aFollowUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.ketenkaart.notifications.course.CaseCourse;
import nl.ketenkaart.notifications.schedule.Fate;
import nl.ketenkaart.notifications.schedule.RingAlarmsHandler;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An instance dies at each of its writes in turn, before it or after it; the next one goes on, and all is told once. */
class DyingAtEveryWriteTest {
    private static final OrganisationId OM = new OrganisationId("om-midden-nederland");
    private static final List<String> LOOKS = List.of("2026-11-25", "2026-11-27", "2026-12-01", "2026-12-02");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everything_is_told_once_whichever_write_an_instance_dies_at(boolean afterwards) {
        var whole = story(Fate.none());
        assertThat(whole.told).hasSize(3 * 5);
        var deaths = 0;
        for (var write = 1; ; write++) {
            var fate = Fate.at(write, afterwards);
            var world = story(fate);
            assertThat(ids(world)).as("died at write %d", write).isEqualTo(ids(whole));
            assertThat(world.schedule.size()).as("each comes back").isEqualTo(3);
            if (!fate.isDead()) {
                break;
            }
            deaths++;
        }
        assertThat(deaths).isGreaterThan(25);
        System.out.printf("Reminders: died %d times, %s a write%n", deaths, afterwards ? "after" : "before");
    }

    @Test
    void one_that_sleeps_while_another_takes_over_tells_nothing_twice() {
        var world = world();
        world.at("2026-11-25", "09:00");
        assertThatExceptionOfType(Fate.Died.class)
                .isThrownBy(() -> world.instance(Fate.at(2, true)).handle());
        world.at(world.now().plus(RingAlarmsHandler.LEASE)).look();
        assertThat(world.told).hasSize(3);
    }

    /** One instance does everything until it dies; from then on another one does. */
    private static ReminderWorld story(Fate fate) {
        var world = world();
        for (var day : LOOKS) {
            world.at(day, "09:00");
            if (!fate.isDead()) {
                lookUntilItDies(world, fate);
            }
            if (fate.isDead()) {
                world.look();
                world.at(world.now().plus(RingAlarmsHandler.LEASE)).look();
            }
        }
        return world;
    }

    private static void lookUntilItDies(ReminderWorld world, Fate fate) {
        try {
            world.instance(fate).handle();
        } catch (Fate.Died died) {
            assertThat(fate.isDead()).isTrue();
        }
    }

    private static ReminderWorld world() {
        var world = new ReminderWorld(NOW);
        world.seat(CASE, PROBATION, VICTIM_SUPPORT, OM);
        world.courses.put(CASE, new CaseCourse(false, Set.of(OM), VICTIM_SUPPORT));
        IntStream.range(0, 3)
                .forEach(n -> world.open(aFollowUp(new UUID(7, n))
                        .ownedBy(PROBATION)
                        .due("2026-11-26")
                        .build()));
        return world;
    }

    private static Set<UUID> ids(ReminderWorld world) {
        var ids = world.told.stream().map(ReminderWorld.Told::news).toList();
        assertThat(ids).doesNotHaveDuplicates();
        return Set.copyOf(ids);
    }
}
