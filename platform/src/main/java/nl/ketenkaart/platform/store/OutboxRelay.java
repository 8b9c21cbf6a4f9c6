package nl.ketenkaart.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.ketenkaart.platform.event.Publisher;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes what waits in the outboxes, each once Kafka has the one before it, and removes what Kafka has. Ended in between it
 * publishes again; consumers tell by the sequence. A write wakes it; a sweep at the start, after a failure and every half
 * minute finds what nobody woke it for (a crash, or another instance that died).
 */
public final class OutboxRelay implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final String SEQUENCE = "sequence";
    private static final int LANES = 8;
    private static final long SWEEP_SECONDS = 30;
    private static final long RETRY_MILLIS = 500;
    private final Publisher publisher;
    private final OutboxAge age;
    private final Map<String, Source> sources = new ConcurrentHashMap<>();
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private volatile List<ScheduledExecutorService> lanes = List.of();

    OutboxRelay(Publisher publisher, OutboxAge age) {
        this.publisher = publisher;
        this.age = age;
    }

    private record Source(MongoCollection<Document> collection, Outbox outbox) {}

    void watch(MongoCollection<Document> collection, Outbox outbox) {
        collection.createIndex(Indexes.ascending(Outbox.PENDING), new IndexOptions().sparse(true));
        age.watch(collection.getNamespace().getCollectionName());
        sources.put(collection.getNamespace().getCollectionName(), new Source(collection, outbox));
    }

    /** Something was written to this document's outbox. */
    public void wake(String collection, String id) {
        schedule(collection, id, 0);
    }

    private void schedule(String collection, String id, long delayMillis) {
        var running = lanes;
        var work = collection + "|" + id;
        if (running.isEmpty() || !waiting.add(work)) {
            return;
        }
        var lane = running.get(Math.floorMod(work.hashCode(), LANES));
        lane.schedule(() -> drain(collection, id, work), delayMillis, TimeUnit.MILLISECONDS);
    }

    private void drain(String collection, String id, String work) {
        waiting.remove(work);
        try {
            publishAll(Objects.requireNonNull(sources.get(collection)), id);
        } catch (RuntimeException e) {
            LOG.warn("an outbox of {} waits: {}", collection, e.getClass().getSimpleName());
            schedule(collection, id, RETRY_MILLIS);
        }
    }

    private void publishAll(Source source, String id) {
        var document = source.collection()
                .find(eq("_id", id))
                .projection(include(Outbox.EVENTS))
                .first();
        var entries =
                document == null ? List.<Document>of() : document.getList(Outbox.EVENTS, Document.class, List.of());
        var gone = 0L;
        try {
            for (var entry : entries) {
                publisher.publish(source.outbox().outgoing(entry));
                gone = entry.getLong(SEQUENCE);
            }
        } finally {
            if (gone > 0 || entries.isEmpty()) {
                remove(source.collection(), id, gone);
            }
        }
    }

    /** Once for all that Kafka has; nothing waits there any more, unless more was written meanwhile. */
    private static void remove(MongoCollection<Document> collection, String id, long gone) {
        var upToThis = pull(Outbox.EVENTS, lte(SEQUENCE, gone));
        var nothingMore = and(eq("_id", id), nor(gt(Outbox.EVENTS + "." + SEQUENCE, gone)));
        var all = collection.updateOne(nothingMore, combine(upToThis, unset(Outbox.PENDING)));
        if (all.getMatchedCount() == 0) {
            collection.updateOne(eq("_id", id), upToThis);
        }
    }

    private void sweep() {
        sources.forEach((name, source) -> {
            try {
                var waitingSince = new ArrayList<Instant>();
                source.collection()
                        .find(eq(Outbox.PENDING, true))
                        .projection(include("_id", Outbox.TIMES))
                        .forEach(document -> {
                            Outbox.oldest(document).ifPresent(waitingSince::add);
                            wake(name, document.getString("_id"));
                        });
                age.found(name, waitingSince);
            } catch (RuntimeException e) {
                LOG.warn(
                        "could not look for waiting events in {}: {}",
                        name,
                        e.getClass().getSimpleName());
            }
        });
    }

    @Override
    public void start() {
        lanes = IntStream.range(0, LANES)
                .mapToObj(i -> Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("outbox-" + i).daemon().factory()))
                .toList();
        lanes.getFirst().scheduleWithFixedDelay(this::sweep, 0, SWEEP_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        var ending = lanes;
        lanes = List.of();
        ending.forEach(ScheduledExecutorService::shutdownNow);
    }

    @Override
    public boolean isRunning() {
        return !lanes.isEmpty();
    }
}
