package nl.ketenkaart.notifications.schedule.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import nl.ketenkaart.notifications.schedule.Alarm;
import nl.ketenkaart.notifications.schedule.Bucket;
import nl.ketenkaart.notifications.schedule.Fate;
import nl.ketenkaart.notifications.schedule.RingAlarmsHandler;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "ketenkaart.reminders.enabled=false")
@ExtendWith(EmbeddedStack.class)
class MongoScheduleIT {
    private static final Instant START = Instant.parse("2026-11-23T08:30:00Z");

    @Autowired
    Stores stores;

    private MongoSchedule schedule;
    private final HandClock clock = new HandClock(START);

    @BeforeEach
    void nothing_is_set() {
        stores.database().getCollection("schedule").drop();
        schedule = new MongoSchedule(stores);
    }

    @Test
    void the_same_alarm_again_is_set_once() {
        var alarm = in(Duration.ZERO);
        schedule.set(alarm, START);
        schedule.set(alarm, START);
        assertThat(lease().alarms()).containsExactly(alarm);
    }

    @Test
    void a_lease_is_given_once_and_again_when_it_has_ended_and_then_the_old_token_is_good_for_nothing() {
        var alarm = in(Duration.ZERO);
        schedule.set(alarm, START);
        var bucket = bucket();
        var first = schedule.lease(bucket, START, Duration.ofSeconds(60)).orElseThrow();
        assertThat(schedule.lease(bucket, START.plusSeconds(59), Duration.ofSeconds(60)))
                .isEmpty();
        var second = schedule.lease(bucket, START.plusSeconds(60), Duration.ofSeconds(60))
                .orElseThrow();
        assertThat(schedule.takeOut(bucket, first.token(), alarm)).isFalse();
        schedule.release(bucket, first.token());
        assertThat(schedule.lease(bucket, START.plusSeconds(61), Duration.ofSeconds(60)))
                .isEmpty();
        assertThat(schedule.takeOut(bucket, second.token(), alarm)).isTrue();
    }

    @Test
    void what_is_set_for_another_instant_meanwhile_is_not_taken_out_with_it() {
        var alarm = in(Duration.ZERO);
        schedule.set(alarm, START);
        var bucket = bucket();
        var leased = schedule.lease(bucket, START, Duration.ofSeconds(60)).orElseThrow();
        var putOff = alarm.at(START.plusSeconds(600));
        schedule.set(putOff, START);
        assertThat(schedule.takeOut(bucket, leased.token(), alarm)).isTrue();
        schedule.release(bucket, leased.token());
        assertThat(lease(putOff.at()).alarms()).containsExactly(putOff);
    }

    @Test
    void hours_that_were_closed_take_nothing_and_what_was_due_then_is_due_now() {
        schedule.closePassed(START);
        schedule.closePassed(START.plus(Duration.ofHours(30)));
        var late = in(Duration.ofHours(2));
        schedule.set(late, START);
        var now = START.plus(Duration.ofHours(30));
        assertThat(schedule.due(now)).extracting(Bucket::hour).containsExactly(Bucket.hourOf(now));
    }

    @Test
    void an_hour_in_which_something_is_left_is_not_closed_whoever_looks() {
        schedule.set(in(Duration.ZERO), START);
        for (var day = 1; day < 60; day++) {
            schedule.closePassed(START.plus(Duration.ofDays(day)));
        }
        assertThat(schedule.due(START.plus(Duration.ofDays(60)))).hasSize(1);
    }

    @Test
    void each_rings_once_among_instances_that_look_at_the_same_time_while_others_set() throws Exception {
        var rung = new ConcurrentLinkedQueue<Alarm>();
        var set = new ConcurrentLinkedQueue<Alarm>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var work = new ArrayList<java.util.concurrent.Future<?>>();
            for (var setter = 0; setter < 2; setter++) {
                work.add(threads.submit(() -> {
                    for (var n = 0; n < 100; n++) {
                        var alarm = in(Duration.ofMinutes(n % 40));
                        set.add(alarm);
                        schedule.set(alarm, clock.instant());
                        clock.forward(Duration.ofSeconds(30));
                    }
                }));
            }
            for (var instance = 0; instance < 2; instance++) {
                work.add(threads.submit(() -> {
                    for (var look = 0; look < 40; look++) {
                        new RingAlarmsHandler(schedule, rung::add, clock).handle();
                    }
                }));
            }
            for (var done : work) {
                done.get();
            }
        }
        clock.forward(Duration.ofHours(3));
        new RingAlarmsHandler(schedule, rung::add, clock).handle();
        assertThat(new HashSet<>(rung)).isEqualTo(new HashSet<>(set));
        System.out.printf("Schedule: %d alarms set, %d rung%n", set.size(), rung.size());
    }

    @Test
    void all_ring_whichever_write_an_instance_dies_at() {
        for (var afterwards : List.of(false, true)) {
            var fate = Fate.none();
            var write = 0;
            do {
                nothing_is_set();
                fate = Fate.at(++write, afterwards);
                assertThat(rungThrough(fate)).as("died at write %d", write).hasSize(4);
            } while (fate.isDead());
            assertThat(write).isGreaterThan(10);
        }
    }

    private HashSet<Alarm> rungThrough(Fate fate) {
        var rung = new HashSet<Alarm>();
        var later = new HandClock(START);
        for (var n = 0; n < 4; n++) {
            schedule.set(new Alarm(new UUID(3, n), "ANY", new UUID(3, n), START.plusSeconds(n * 2000L)), START);
        }
        for (var look = 0; look < 8; look++) {
            try {
                var mortal = fate.isDead() ? schedule : fate.of(schedule);
                new RingAlarmsHandler(mortal, rung::add, later).handle();
            } catch (Fate.Died died) {
                assertThat(fate.isDead()).isTrue();
            }
            later.forward(Duration.ofMinutes(20));
        }
        return rung;
    }

    private Bucket bucket() {
        return schedule.due(START).getFirst();
    }

    private MongoSchedule.Leased lease() {
        return lease(START);
    }

    private MongoSchedule.Leased lease(Instant now) {
        var bucket = schedule.due(now).getFirst();
        return schedule.lease(bucket, now, Duration.ofSeconds(60)).orElseThrow();
    }

    private static Alarm in(Duration time) {
        return new Alarm(UUID.randomUUID(), "ANY", UUID.randomUUID(), START.plus(time));
    }

    private static final class HandClock extends java.time.Clock {
        private final AtomicReference<Instant> now;

        HandClock(Instant start) {
            now = new AtomicReference<>(start);
        }

        void forward(Duration time) {
            now.updateAndGet(instant -> instant.plus(time));
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public java.time.ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
        }

        @Override
        public java.time.Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
