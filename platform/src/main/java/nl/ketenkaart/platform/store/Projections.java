package nl.ketenkaart.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.ketenkaart.platform.aggregate.Position;
import nl.ketenkaart.platform.event.ReceivedEvent;
import nl.ketenkaart.platform.event.Sequence;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service's own copy of what it needs of others' events: labels and routing, never content about people. One document each,
 * {@code {_id, version, applied: {aggregate: sequence}, state}}: what was applied stands in the document that it changed, so a
 * duplicate changes nothing and a gap is noticed. The state, once an event said something to it, stands
 * there as the JSON that it is read from.
 *
 * @param <P> the projection, an immutable record
 */
public final class Projections<P> implements AppliedPositions {
    private static final String VERSION = "version";
    private static final String APPLIED = "applied";
    private static final String STATE = "state";
    private final MongoCollection<Document> collection;
    private final JsonMapper mapper;
    private final Class<P> type;
    private final Set<String> topics;

    Projections(MongoCollection<Document> collection, JsonMapper mapper, Class<P> type, Set<String> topics) {
        this.collection = collection;
        this.mapper = mapper;
        this.type = type;
        this.topics = topics;
    }

    /** Empty also where events were counted only. */
    public Optional<P> find(UUID id) {
        return Optional.ofNullable(open(load(id)));
    }

    /**
     * Applies an event to the projection with this id, once.
     *
     * @param change from the state so far (null: none yet) to the new one
     * @throws nl.ketenkaart.platform.event.GapNoticed when an earlier event of the aggregate is missing
     */
    public void apply(UUID id, ReceivedEvent event, Function<@Nullable P, P> change) {
        take(id, event, () -> load(id), before -> mapper.writeValueAsString(change.apply(open(before))));
    }

    /**
     * Counts an event that says nothing to the projection, whose state is not looked at.
     *
     * @throws nl.ketenkaart.platform.event.GapNoticed when an earlier event of the aggregate is missing
     */
    public void count(UUID id, ReceivedEvent event) {
        take(id, event, () -> labels(id), before -> null);
    }

    /** @param change the state that is to be written; null: as it was */
    private void take(
            UUID id,
            ReceivedEvent event,
            Supplier<@Nullable Document> loading,
            Function<@Nullable Document, @Nullable String> change) {
        while (true) {
            var before = loading.get();
            if (!Sequence.isNext(event, appliedOf(before, event.aggregate()))) {
                return;
            }
            var state = change.apply(before);
            if (before == null ? inserted(id, event, state) : updated(before, event, state)) {
                return;
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(100_000L, 5_000_000L));
        }
    }

    private boolean inserted(UUID id, ReceivedEvent event, @Nullable String state) {
        var first = new Document("_id", id.toString())
                .append(VERSION, 1L)
                .append(APPLIED, new Document(event.aggregate().toString(), event.sequence()));
        if (state != null) {
            first.append(STATE, state);
        }
        try {
            collection.insertOne(first);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private boolean updated(Document before, ReceivedEvent event, @Nullable String state) {
        var version = before.getLong(VERSION);
        var unchanged = and(eq("_id", before.getString("_id")), eq(VERSION, version));
        var counted = combine(set(VERSION, version + 1), set(APPLIED + "." + event.aggregate(), event.sequence()));
        var change = state == null ? counted : combine(counted, set(STATE, state));
        return collection.updateOne(unchanged, change).getMatchedCount() == 1;
    }

    @Override
    public boolean covers(Position position) {
        return topics.contains(position.topic());
    }

    @Override
    public boolean hasApplied(Position position) {
        var applied = collection
                .find(eq("_id", position.key().toString()))
                .projection(include(APPLIED))
                .first();
        return appliedOf(applied, position.aggregate()) >= position.sequence();
    }

    private static long appliedOf(@Nullable Document document, UUID aggregate) {
        return document == null ? 0 : document.get(APPLIED, Document.class).get(aggregate.toString(), 0L);
    }

    private @Nullable Document load(UUID id) {
        return collection.find(eq("_id", id.toString())).first();
    }

    private @Nullable Document labels(UUID id) {
        return collection
                .find(eq("_id", id.toString()))
                .projection(include(VERSION, APPLIED))
                .first();
    }

    private @Nullable P open(@Nullable Document document) {
        var state = document == null ? null : document.getString(STATE);
        return state == null ? null : mapper.readValue(state, type);
    }
}
