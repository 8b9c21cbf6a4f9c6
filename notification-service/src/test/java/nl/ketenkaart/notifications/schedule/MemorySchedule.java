package nl.ketenkaart.notifications.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The port in memory, with hours that are closed, leases and fences as in the store. */
public final class MemorySchedule implements Schedule {
    private static final int PARTS = 4;
    private final Map<Bucket, Kept> buckets = new HashMap<>();
    private long from = Long.MIN_VALUE;

    private static final class Kept {
        private final Map<String, Alarm> alarms = new LinkedHashMap<>();
        private boolean closed;
        private long fence;
        private Instant until = Instant.MIN;
    }

    @Override
    public synchronized void set(Alarm alarm, Instant now) {
        from = from == Long.MIN_VALUE ? Bucket.hourOf(now) : from;
        var hour = Math.max(Bucket.hourOf(alarm.at()), from);
        var part = Math.floorMod(alarm.about().hashCode(), PARTS);
        while (kept(new Bucket(hour, part)).closed) {
            hour++;
        }
        kept(new Bucket(hour, part)).alarms.put(key(alarm), alarm);
    }

    @Override
    public synchronized List<Bucket> due(Instant now) {
        from = from == Long.MIN_VALUE ? Bucket.hourOf(now) : from;
        return LongStream.rangeClosed(from, Bucket.hourOf(now))
                .boxed()
                .flatMap(hour -> IntStream.range(0, PARTS).mapToObj(part -> new Bucket(hour, part)))
                .filter(bucket -> buckets.containsKey(bucket)
                        && kept(bucket).alarms.values().stream()
                                .anyMatch(alarm -> !alarm.at().isAfter(now)))
                .toList();
    }

    @Override
    public synchronized Optional<Leased> lease(Bucket bucket, Instant now, Duration period) {
        var kept = kept(bucket);
        if (kept.until.isAfter(now)) {
            return Optional.empty();
        }
        kept.until = now.plus(period);
        kept.fence++;
        return Optional.of(new Leased(kept.fence, kept.until, new ArrayList<>(kept.alarms.values())));
    }

    @Override
    public synchronized boolean takeOut(Bucket bucket, long token, Alarm alarm) {
        if (kept(bucket).fence != token) {
            return false;
        }
        kept(bucket).alarms.remove(key(alarm), alarm);
        return true;
    }

    @Override
    public synchronized void release(Bucket bucket, long token) {
        if (kept(bucket).fence == token) {
            kept(bucket).until = Instant.MIN;
        }
    }

    @Override
    public synchronized void closePassed(Instant now) {
        while (from < Bucket.hourOf(now)
                && IntStream.range(0, PARTS).allMatch(part -> closed(new Bucket(from, part)))) {
            from++;
        }
    }

    private boolean closed(Bucket bucket) {
        var kept = kept(bucket);
        kept.closed = kept.closed || kept.alarms.isEmpty();
        return kept.closed;
    }

    /** All leases end, as they do by themselves. */
    public synchronized void leasesEnd() {
        buckets.values().forEach(kept -> kept.until = Instant.MIN);
    }

    /** How many alarms are set. */
    public synchronized int size() {
        return buckets.values().stream().mapToInt(kept -> kept.alarms.size()).sum();
    }

    private Kept kept(Bucket bucket) {
        return buckets.computeIfAbsent(bucket, b -> new Kept());
    }

    private static String key(Alarm alarm) {
        return alarm.about() + "|" + alarm.kind() + "|" + alarm.cause();
    }
}
