package nl.ketenkaart.platform.store;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How long the oldest event waits to be published: {@code ketenkaart.outbox.age} in seconds, by collection; 0 where none waits. As of the
 * last sweep; what was published since still counts until the next.
 */
final class OutboxAge {
    private final MeterRegistry metrics;
    private final Clock clock;
    private final Map<String, Instant> oldest = new ConcurrentHashMap<>();

    OutboxAge(MeterRegistry metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    void watch(String collection) {
        Gauge.builder("ketenkaart.outbox.age", () -> seconds(collection))
                .tag("collection", collection)
                .baseUnit("seconds")
                .register(metrics);
    }

    /** What a sweep found waiting. */
    void found(String collection, List<Instant> waitingSince) {
        waitingSince.stream()
                .min(Instant::compareTo)
                .ifPresentOrElse(since -> oldest.put(collection, since), () -> oldest.remove(collection));
    }

    private double seconds(String collection) {
        var since = oldest.get(collection);
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }
}
