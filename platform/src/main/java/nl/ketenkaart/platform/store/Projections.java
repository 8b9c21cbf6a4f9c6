package nl.ketenkaart.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Position;
import nl.ketenkaart.platform.event.ReceivedEvent;
import nl.ketenkaart.platform.event.Sequence;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service's own copy of what it needs of others' events: labels and routing, never content about people. One document each,
 * {@code {_id, version, applied: {aggregate: sequence}, state}}: what was applied stands in the document that it changed, so a
 * duplicate changes nothing and a gap is noticed.
 *
 * @param <P> the projection, an immutable record
 */
public final class Projections<P> implements AppliedPositions {
    private static final String APPLIED = "applied";
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

    public Optional<P> find(UUID id) {
        return Optional.ofNullable(load(id)).map(this::open);
    }

    /**
     * Applies an event to the projection with this id, once.
     *
     * @param change from the state so far (null: none yet) to the new one
     * @throws nl.ketenkaart.platform.event.GapNoticed when an earlier event of the aggregate is missing
     */
    public void apply(UUID id, ReceivedEvent event, Function<@Nullable P, P> change) {
        while (!applied(id, event, change)) {
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(100_000L, 5_000_000L));
        }
    }

    private boolean applied(UUID id, ReceivedEvent event, Function<@Nullable P, P> change) {
        var before = load(id);
        if (!Sequence.isNext(event, appliedOf(before, event.aggregate()))) {
            return true;
        }
        var state = change.apply(before == null ? null : open(before));
        var sequences = before == null ? new Document() : new Document(before.get(APPLIED, Document.class));
        var after = new Document("_id", id.toString())
                .append("version", before == null ? 1L : before.getLong("version") + 1)
                .append(APPLIED, sequences.append(event.aggregate().toString(), event.sequence()))
                .append("state", Document.parse(mapper.writeValueAsString(state)));
        return before == null ? inserted(after) : replaced(before, after);
    }

    private boolean inserted(Document after) {
        try {
            collection.insertOne(after);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private boolean replaced(Document before, Document after) {
        var unchanged = and(eq("_id", before.getString("_id")), Filters.eq("version", before.getLong("version")));
        return collection.replaceOne(unchanged, after).getMatchedCount() == 1;
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

    private P open(Document document) {
        return mapper.readValue(document.get("state", Document.class).toJson(), type);
    }
}
