package nl.ketenkaart.notifications.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.ketenkaart.notifications.schedule.Fate;
import org.junit.jupiter.api.Test;

/**
 * A year of 10,000 cases on a fast clock: instances die at their writes, for days nobody is up, people report, do not report, and
 * lose their seats. What was told to whom and when is compared with what {@link Reckoning} expects, which knows nothing of alarms.
 */
class YearOfRemindersTest {
    private static final int CASES = 10_000;
    private static final Duration TICK = Duration.ofMinutes(10);
    private static final Instant START = Instant.parse("2026-12-31T23:00:00Z");
    private static final Instant END = Instant.parse("2028-03-01T08:00:00Z");
    private final Random random = new Random(20261126);
    private final ReminderWorld world = new ReminderWorld(START);
    private final YearOfCases year = new YearOfCases(new Random(7), START);
    private final Reckoning reckoning = new Reckoning();
    private int deaths;
    private int ticksDown;

    @Test
    void every_reminder_of_a_year_is_accounted_for() {
        var begun = System.nanoTime();
        var happenings = year.of(CASES);
        var downUntil = START;
        for (var now = START; now.isBefore(END); now = now.plus(TICK)) {
            world.at(now);
            for (var due = happenings.headMap(now, true); !due.isEmpty(); due.pollFirstEntry()) {
                due.firstEntry().getValue().forEach(happening -> happening.happensIn(world, reckoning));
            }
            if (random.nextInt(2_000) == 0) {
                downUntil = now.plus(Duration.ofMinutes(random.nextInt(4_000)));
            }
            if (now.isBefore(downUntil)) {
                ticksDown++;
            } else {
                reckoning.look(now, world);
                lookThroughDeaths();
            }
        }
        compare(Duration.ofNanos(System.nanoTime() - begun));
    }

    /** Whoever dies, the next one goes on once the leases have ended. */
    private void lookThroughDeaths() {
        var fate = random.nextInt(8) == 0 ? Fate.at(1 + random.nextInt(40), random.nextBoolean()) : Fate.none();
        try {
            world.instance(fate).handle();
        } catch (Fate.Died died) {
            deaths++;
            world.schedule.leasesEnd();
            lookThroughDeaths();
        }
    }

    private void compare(Duration took) {
        var told = new HashMap<ReminderWorld.Told, Integer>();
        world.told.forEach(news -> told.merge(news, 1, Integer::sum));
        System.out.printf(
                "A year of %d cases: %d duties, %d reminders, %s, died %d times, nobody up for %d hours, %d ms%n",
                CASES,
                world.followUps.published.size(),
                world.told.size(),
                kinds(),
                deaths,
                ticksDown / 6,
                took.toMillis());
        var missing = reckoning.expected().stream()
                .filter(news -> !told.containsKey(news))
                .limit(5)
                .toList();
        var extra = told.keySet().stream()
                .filter(news -> !reckoning.expected().contains(news))
                .limit(5)
                .toList();
        assertThat(missing).as("not told").isEmpty();
        assertThat(extra).as("told, and not expected").isEmpty();
        assertThat(told.values()).containsOnly(1);
        assertThat(world.schedule.size()).as("what comes back until it is done").isEqualTo(reckoning.planned());
        assertThat(world.told.size()).isGreaterThan(50_000);
        assertThat(deaths).isGreaterThan(100);
        assertThat(took).isLessThan(Duration.ofMinutes(1));
    }

    private Map<String, Integer> kinds() {
        var kinds = new TreeMap<String, Integer>();
        world.told.forEach(news -> kinds.merge(news.about(), 1, Integer::sum));
        return kinds;
    }
}
