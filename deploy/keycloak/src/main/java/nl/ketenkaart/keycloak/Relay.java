package nl.ketenkaart.keycloak;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is in the outbox, in its order, as soon as it is woken and once a second; and then that all was told. One thread in each node, and every
 * node tells all: what is told twice does no harm, and what a node that died did not tell the others do. At its start it tells the last week again.
 * While Kafka or the store is away it goes on trying, and says nothing: then the services take no token after a while.
 */
final class Relay implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration AGAIN = Duration.ofDays(7);

    /** A transaction that began before the last look may commit after it; none lasts longer. */
    private static final Duration LATE = Duration.ofMinutes(10);

    private static final long PAUSE_MILLIS = 1_000;
    private final Function<Instant, List<Outbox.Entry>> outbox;
    private final Supplier<Teller> tellers;
    private final Clock clock;
    private final Semaphore work = new Semaphore(0);
    private final Map<String, Instant> told = new HashMap<>();
    private Instant from;
    private boolean failing;
    private @Nullable Thread thread;
    private volatile boolean ending;

    /** @param outbox all that is in it from an instant on */
    Relay(Function<Instant, List<Outbox.Entry>> outbox, Supplier<Teller> tellers, Clock clock) {
        this.outbox = outbox;
        this.tellers = tellers;
        this.clock = clock;
        this.from = clock.instant().minus(AGAIN);
    }

    void start() {
        thread = Thread.ofPlatform().name("identity-events").daemon().start(this::run);
    }

    void wake() {
        work.release();
    }

    private void run() {
        Thread.currentThread().setContextClassLoader(Relay.class.getClassLoader());
        while (!ending) {
            try (var teller = tellers.get()) {
                while (!ending) {
                    tellAll(teller);
                    work.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                    work.drainPermits();
                }
            } catch (InterruptedException e) {
                ending = true;
            } catch (RuntimeException e) {
                LOG.error("identity events: no client of Kafka", e);
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            ending = true;
        }
    }

    /** Once; what goes wrong is tried again the next time, from where it came to. */
    void tellAll(Teller teller) throws InterruptedException {
        var now = clock.instant();
        try {
            var fresh = outbox.apply(from).stream()
                    .filter(entry -> !told.containsKey(entry.id()))
                    .toList();
            teller.tell(fresh);
            fresh.forEach(entry -> told.put(entry.id(), entry.at()));
            from = now.minus(LATE);
            told.values().removeIf(at -> at.isBefore(from));
            teller.watched(now);
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.error("changes of rights cannot be told; this is tried again every second", e);
            }
            failing = true;
        }
    }

    @Override
    public void close() {
        ending = true;
        var running = thread;
        if (running != null) {
            running.interrupt();
        }
    }
}
