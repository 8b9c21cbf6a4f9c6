package nl.ketenkaart.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Event;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Position;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.rehearsal.Rehearsal;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates of one kind: a document each, {@code {_id, version, sequence, key, owner, content, outbox, due}}. A command writes the
 * new state and its events in one update guarded by the version; a concurrent writer makes it decide again on the new state.
 *
 * @param <S> the aggregate's state, an immutable record
 */
public final class Aggregates<S> {
    private static final int ATTEMPTS = 200;
    private final MongoCollection<Document> collection;
    private final Contents<S> contents;
    private final Outbox outbox;
    private final OutboxRelay relay;
    private final Due<S> due;

    Aggregates(MongoCollection<Document> collection, Contents<S> contents, Outbox outbox, OutboxRelay relay) {
        this.collection = collection;
        this.contents = contents;
        this.outbox = outbox;
        this.relay = relay;
        this.due = Due.never();
        relay.watch(collection, outbox);
    }

    private Aggregates(Aggregates<S> same, Due<S> due) {
        this.collection = same.collection;
        this.contents = same.contents;
        this.outbox = same.outbox;
        this.relay = same.relay;
        this.due = due;
        due.index(collection);
    }

    /** The same, where each write also says when the document is to be looked at again; null: it waits for nothing. */
    public Aggregates<S> lookedAtAgain(Function<S, @Nullable Instant> when) {
        return new Aggregates<>(this, new Due<>(when));
    }

    /** Those that were to be looked at again by then, a few at a time. */
    public List<UUID> dueAt(Instant instant) {
        return due.at(collection, instant);
    }

    public Optional<S> find(UUID id) {
        return rehearsed().find(id);
    }

    private Optional<S> stored(UUID id) {
        return Optional.ofNullable(load(id)).map(document -> contents.open(id, document));
    }

    private Rehearsed<S> rehearsed() {
        return new Rehearsed<>(collection.getNamespace().getCollectionName(), outbox.topic(), this::stored);
    }

    /**
     * Stores a new aggregate with its first events. Is it there already (the same command again), that one is the answer.
     *
     * @param key the record key of its events: what they are in order by
     * @param owner the organisation that contributes it
     */
    public Result<S> create(UUID id, UUID key, OrganisationId owner, S state, List<? extends Event> events) {
        if (Rehearsal.isOn()) {
            return rehearsed().create(id, state);
        }
        var entries = outbox.entries(new Outbox.Sender(key, id, owner), 0, events);
        var document = new Document("_id", id.toString())
                .append("version", 1L)
                .append("sequence", (long) entries.size())
                .append("key", key.toString())
                .append("owner", owner.value())
                .append("content", contents.seal(id, key, owner, state))
                .append(Outbox.EVENTS, entries);
        if (!entries.isEmpty()) {
            document.append(Outbox.PENDING, true);
        }
        due.putInto(document, state);
        try {
            collection.insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return done(id, Objects.requireNonNull(load(id)));
        }
        wake(id);
        return new Result.Done<>(state, position(id, document));
    }

    /** Applies a verb to the aggregate as it is now, and again should another writer have come first. */
    public Result<S> change(UUID id, Function<S, Outcome<S>> verb) {
        if (Rehearsal.isOn()) {
            return rehearsed().change(id, verb);
        }
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var document = load(id);
            if (document == null) {
                return Result.refused(Refusal.notThere());
            }
            switch (verb.apply(contents.open(id, document))) {
                case Outcome.Refused<S>(var refusal) -> {
                    return Result.refused(refusal);
                }
                case Outcome.Unchanged<S>(var state) -> {
                    return new Result.Done<>(state, position(id, document));
                }
                case Outcome.Changed<S> changed -> {
                    var stored = store(id, document, changed);
                    if (stored.isPresent()) {
                        return stored.get();
                    }
                }
            }
            LockSupport.parkNanos(
                    ThreadLocalRandom.current().nextLong(100_000L, 2_000_000L * Math.min(attempt + 1, 20)));
        }
        throw new IllegalStateException(
                "too many writers on one " + collection.getNamespace().getCollectionName());
    }

    private Optional<Result<S>> store(UUID id, Document before, Outcome.Changed<S> changed) {
        var key = UUID.fromString(before.getString("key"));
        var owner = new OrganisationId(before.getString("owner"));
        var entries = outbox.entries(new Outbox.Sender(key, id, owner), before.getLong("sequence"), changed.events());
        var updates = new ArrayList<Bson>(List.of(
                set("version", before.getLong("version") + 1),
                set("sequence", before.getLong("sequence") + entries.size()),
                set("content", contents.seal(id, key, owner, changed.state())),
                due.update(changed.state())));
        if (!entries.isEmpty()) {
            updates.add(pushEach(Outbox.EVENTS, entries));
            updates.add(set(Outbox.PENDING, true));
        }
        var written = collection.updateOne(
                and(eq("_id", id.toString()), eq("version", before.getLong("version"))), combine(updates));
        if (written.getMatchedCount() == 0) {
            return Optional.empty();
        }
        wake(id);
        var position = new Position(outbox.topic(), key, id, before.getLong("sequence") + entries.size());
        return Optional.of(new Result.Done<>(changed.state(), position));
    }

    private @Nullable Document load(UUID id) {
        return collection.find(eq("_id", id.toString())).first();
    }

    private Result<S> done(UUID id, Document document) {
        return new Result.Done<>(contents.open(id, document), position(id, document));
    }

    private Position position(UUID id, Document document) {
        return new Position(
                outbox.topic(), UUID.fromString(document.getString("key")), id, document.getLong("sequence"));
    }

    private void wake(UUID id) {
        relay.wake(collection.getNamespace().getCollectionName(), id.toString());
    }

    /** How the state of one kind of aggregate becomes bytes and back. */
    interface Contents<S> {
        Binary seal(UUID id, UUID key, OrganisationId owner, S state);

        S open(UUID id, Document document);
    }
}
