package nl.ketenkaart.notifications.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.ketenkaart.notifications.schedule.Schedule.Leased;
import org.jspecify.annotations.Nullable;

/**
 * Rings all alarms that are due, then takes each out: an instance that dies in between leaves it set, and once its lease has ended
 * the next one rings it again. Who had a lease and was only slow cannot take anything out any more; and since ringing twice
 * does nothing twice, each alarm takes effect once.
 */
public final class RingAlarmsHandler {
    /** Longer than anything that is rung takes, three times. */
    public static final Duration LEASE = Duration.ofSeconds(60);

    /** How long one waits that failed. */
    static final Duration UNTIL_TRIED_AGAIN = Duration.ofMinutes(1);

    private static final int LONGEST_OF_A_LEASE = 3;
    private final Schedule schedule;
    private final Bell bell;
    private final Clock clock;
    private final Duration lease;

    public RingAlarmsHandler(Schedule schedule, Bell bell, Clock clock) {
        this(schedule, bell, clock, LEASE);
    }

    private RingAlarmsHandler(Schedule schedule, Bell bell, Clock clock, Duration lease) {
        this.schedule = schedule;
        this.bell = bell;
        this.clock = clock;
        this.lease = lease;
    }

    /** The same with another lease: how long the alarms wait of an instance that died while it rang them. */
    public RingAlarmsHandler leasing(Duration period) {
        return new RingAlarmsHandler(schedule, bell, clock, period);
    }

    /**
     * What came of a look at the schedule.
     *
     * @param failed those that ring again in a while; why is told by the class of each failure
     */
    public record Rung(int rung, List<String> failed) {
        private static final Rung NOTHING = new Rung(0, List.of());

        public Rung {
            failed = List.copyOf(failed);
        }

        private Rung and(Rung more) {
            var both = new ArrayList<>(failed);
            both.addAll(more.failed);
            return new Rung(rung + more.rung, both);
        }
    }

    public Rung handle() {
        var sum = Rung.NOTHING;
        for (var bucket : schedule.due(clock.instant())) {
            sum = sum.and(schedule.lease(bucket, clock.instant(), lease)
                    .map(leased -> ringAll(bucket, leased))
                    .orElse(Rung.NOTHING));
        }
        schedule.closePassed(clock.instant());
        return sum;
    }

    private Rung ringAll(Bucket bucket, Leased leased) {
        var sum = Rung.NOTHING;
        for (var alarm : dueOf(leased, clock.instant())) {
            if (clock.instant().plus(lease.dividedBy(LONGEST_OF_A_LEASE)).isAfter(leased.until())) {
                return sum;
            }
            var failure = ring(alarm);
            if (!schedule.takeOut(bucket, leased.token(), alarm)) {
                return sum;
            }
            sum = sum.and(failure == null ? new Rung(1, List.of()) : new Rung(0, List.of(failure)));
        }
        schedule.release(bucket, leased.token());
        return sum;
    }

    private static List<Alarm> dueOf(Leased leased, Instant now) {
        return leased.alarms().stream()
                .filter(alarm -> !alarm.at().isAfter(now))
                .sorted(Comparator.comparing(Alarm::at))
                .toList();
    }

    /** One that fails is set for later, so that an hour with one that always fails is closed all the same. */
    private @Nullable String ring(Alarm alarm) {
        try {
            bell.ring(alarm);
            return null;
        } catch (RuntimeException e) {
            var now = clock.instant();
            schedule.set(alarm.at(now.plus(UNTIL_TRIED_AGAIN)), now);
            return e.getClass().getSimpleName();
        }
    }
}
