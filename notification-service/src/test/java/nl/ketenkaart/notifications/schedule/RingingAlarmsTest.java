package nl.ketenkaart.notifications.schedule;

import static nl.ketenkaart.notifications.Cast.CLOCK;
import static nl.ketenkaart.notifications.Cast.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RingingAlarmsTest {
    private final MemorySchedule schedule = new MemorySchedule();
    private final List<Alarm> rung = new ArrayList<>();

    @Test
    void what_is_not_due_does_not_ring() {
        schedule.set(in(Duration.ofSeconds(1)), NOW);
        assertThat(ringing(rung::add).handle().rung()).isZero();
        assertThat(rung).isEmpty();
    }

    @Test
    void one_that_fails_rings_again_in_a_while_and_keeps_no_other_from_ringing() {
        var bad = in(Duration.ofHours(-2));
        schedule.set(bad, bad.at());
        var good = new Alarm(bad.about(), "OTHER", UUID.randomUUID(), bad.at());
        schedule.set(good, bad.at());
        var look = ringing(alarm -> {
                    if (alarm.equals(bad)) {
                        throw new IllegalArgumentException("not for a log");
                    }
                    rung.add(alarm);
                })
                .handle();
        assertThat(look.failed()).containsExactly("IllegalArgumentException");
        assertThat(rung).containsExactly(good);
        assertThat(ringing(rung::add).handle().rung()).isZero();
        var again = NOW.plus(RingAlarmsHandler.UNTIL_TRIED_AGAIN);
        assertThat(ringingAt(again, rung::add).handle().rung()).isOne();
        assertThat(rung).containsExactly(good, bad.at(again));
        assertThat(schedule.size()).isZero();
    }

    @Test
    void an_hour_with_one_that_always_fails_is_closed_when_it_has_passed() {
        schedule.set(in(Duration.ofHours(-2)), NOW.minus(Duration.ofHours(2)));
        Bell failing = alarm -> {
            throw new IllegalStateException("always");
        };
        ringing(failing).handle();
        assertThat(schedule.due(NOW)).isEmpty();
        for (var minutes = 1; minutes < 300; minutes++) {
            ringingAt(NOW.plus(Duration.ofMinutes(minutes)), failing).handle();
        }
        var later = NOW.plus(Duration.ofHours(5));
        assertThat(schedule.due(later)).allMatch(bucket -> bucket.hour() == Bucket.hourOf(later));
        assertThat(schedule.size()).isOne();
    }

    @Test
    void one_that_is_put_off_within_its_hour_rings_then_and_keeps_no_other_waiting() {
        var first = in(Duration.ZERO);
        var second = new Alarm(first.about(), "OTHER", first.cause(), NOW);
        schedule.set(first, NOW);
        schedule.set(second, NOW);
        var later = NOW.plusSeconds(1);
        var putOff = ringing(alarm -> {
            if (alarm.equals(first)) {
                schedule.set(first.at(later), NOW);
            } else {
                rung.add(alarm);
            }
        });
        putOff.handle();
        assertThat(rung).containsExactly(second);
        assertThat(schedule.size()).isOne();
        ringingAt(later, rung::add).handle();
        assertThat(rung).containsExactly(second, first.at(later));
    }

    @Test
    void nobody_rings_what_another_has_the_lease_of_until_that_has_ended() {
        var alarm = in(Duration.ZERO);
        schedule.set(alarm, NOW);
        schedule.lease(schedule.due(NOW).getFirst(), NOW, RingAlarmsHandler.LEASE);
        assertThat(ringing(rung::add).handle().rung()).isZero();
        var later = Clock.offset(CLOCK, RingAlarmsHandler.LEASE);
        assertThat(new RingAlarmsHandler(schedule, rung::add, later).handle().rung())
                .isOne();
    }

    @Test
    void who_died_while_it_rang_is_waited_for_as_long_as_its_lease_was_set() {
        schedule.set(in(Duration.ZERO), NOW);
        var lease = Duration.ofSeconds(3);
        var dying = ringing(alarm -> {
                    throw new AssertionError("killed");
                })
                .leasing(lease);
        assertThatThrownBy(dying::handle).hasMessage("killed");
        var sooner = Clock.offset(CLOCK, lease.minusMillis(1));
        assertThat(new RingAlarmsHandler(schedule, rung::add, sooner).handle().rung())
                .isZero();
        assertThat(new RingAlarmsHandler(schedule, rung::add, Clock.offset(CLOCK, lease))
                        .handle()
                        .rung())
                .isOne();
    }

    @Test
    void who_was_slow_takes_out_nothing_that_another_was_given() {
        var alarm = in(Duration.ZERO);
        schedule.set(alarm, NOW);
        var bucket = schedule.due(NOW).getFirst();
        var slow = schedule.lease(bucket, NOW, Duration.ofSeconds(1)).orElseThrow();
        var later = NOW.plusSeconds(2);
        var next = schedule.lease(bucket, later, Duration.ofSeconds(1)).orElseThrow();
        assertThat(schedule.takeOut(bucket, slow.token(), alarm)).isFalse();
        assertThat(schedule.takeOut(bucket, next.token(), alarm)).isTrue();
    }

    @Test
    void what_was_due_while_nobody_looked_rings_as_soon_as_somebody_does() {
        var longAgo = in(Duration.ofDays(-40));
        schedule.set(longAgo, longAgo.at());
        assertThat(ringing(rung::add).handle().rung()).isOne();
        assertThat(schedule.size()).isZero();
    }

    @Test
    void what_is_set_for_an_hour_that_has_passed_and_was_closed_rings_all_the_same() {
        ringing(rung::add).handle();
        new RingAlarmsHandler(schedule, rung::add, Clock.offset(CLOCK, Duration.ofHours(5))).handle();
        schedule.set(in(Duration.ofHours(-1)), NOW);
        new RingAlarmsHandler(schedule, rung::add, Clock.offset(CLOCK, Duration.ofHours(5))).handle();
        assertThat(rung).hasSize(1);
    }

    private RingAlarmsHandler ringing(Bell bell) {
        return ringingAt(NOW, bell);
    }

    private RingAlarmsHandler ringingAt(Instant instant, Bell bell) {
        return new RingAlarmsHandler(schedule, bell, Clock.fixed(instant, ZoneOffset.UTC));
    }

    private static Alarm in(Duration time) {
        return new Alarm(UUID.randomUUID(), "ANY", UUID.randomUUID(), NOW.plus(time));
    }
}
