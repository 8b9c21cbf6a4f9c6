package nl.ketenkaart.notifications.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Kills an instance at one of its writes, before it is done or right afterwards. */
public final class Fate {
    private int writesLeft;
    private final boolean afterwards;
    private boolean dead;

    private Fate(int write, boolean afterwards) {
        this.writesLeft = write;
        this.afterwards = afterwards;
    }

    /** The process is no more: nothing catches it. */
    public static final class Died extends Error {}

    /** @param write which of its writes, from 1; at 0 it never dies */
    public static Fate at(int write, boolean afterwards) {
        return new Fate(write, afterwards);
    }

    public static Fate none() {
        return new Fate(0, false);
    }

    public boolean isDead() {
        return dead;
    }

    public <T> T write(Supplier<T> write) {
        writesLeft--;
        dead = dead || writesLeft == 0;
        if (dead && !afterwards) {
            throw new Died();
        }
        var result = write.get();
        if (dead) {
            throw new Died();
        }
        return result;
    }

    public void write(Runnable write) {
        write(() -> {
            write.run();
            return true;
        });
    }

    /** The schedule as this instance writes to it. */
    public Schedule of(Schedule schedule) {
        return new Mortal(schedule, this);
    }

    private record Mortal(Schedule schedule, Fate fate) implements Schedule {
        @Override
        public void set(Alarm alarm, Instant now) {
            fate.write(() -> schedule.set(alarm, now));
        }

        @Override
        public List<Bucket> due(Instant now) {
            return schedule.due(now);
        }

        @Override
        public Optional<Leased> lease(Bucket bucket, Instant now, Duration period) {
            return fate.write(() -> schedule.lease(bucket, now, period));
        }

        @Override
        public boolean takeOut(Bucket bucket, long token, Alarm alarm) {
            return fate.write(() -> schedule.takeOut(bucket, token, alarm));
        }

        @Override
        public void release(Bucket bucket, long token) {
            fate.write(() -> schedule.release(bucket, token));
        }

        @Override
        public void closePassed(Instant now) {
            fate.write(() -> schedule.closePassed(now));
        }
    }
}
