package nl.ketenkaart.privacy.glass.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.addToSet;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.event.Naming;
import nl.ketenkaart.platform.rehearsal.Rehearsal;
import nl.ketenkaart.platform.store.Aggregates;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.privacy.glass.BreakGlassId;
import nl.ketenkaart.privacy.glass.GlassEvent.GlassBroken;
import nl.ketenkaart.privacy.glass.GlassGrant;
import nl.ketenkaart.privacy.glass.GlassGrant.Breaker;
import nl.ketenkaart.privacy.glass.GlassGrants;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * A document each, and one per person that names them: only where to look. It is written first, so that none can be there that
 * it does not name; what it names may not be there.
 *
 * <p>Counts how often glass is broken, and every time that somebody looks for what is to be escalated how many wait for a review
 * still. Whoever repeats what it broke is counted again.
 */
@Component
final class MongoGlassGrants implements GlassGrants {
    private static final String COLLECTION = "broken-glass";
    private static final String DUE = "due";
    private static final String GRANTS = "grants";
    private final Aggregates<GlassGrant> aggregates;
    private final MongoCollection<Document> documents;
    private final MongoCollection<Document> people;
    private final AtomicLong waiting;
    private final Counter broken;

    MongoGlassGrants(Stores stores, MeterRegistry metrics) {
        waiting = metrics.gauge("ketenkaart.break.glass.awaiting.review", new AtomicLong());
        broken = metrics.counter("ketenkaart.break.glass.broken");
        aggregates = stores.aggregates(
                        COLLECTION, "privacy-events.v1", GlassGrant.class, Naming.of("nl.ketenkaart.privacy"))
                .lookedAtAgain(GlassGrant::escalatesAt);
        documents = stores.database().getCollection(COLLECTION);
        people = stores.database()
                .getCollection("broken-glass-of-people")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Override
    public Optional<GlassGrant> find(BreakGlassId id) {
        return aggregates.find(id.value());
    }

    @Override
    public List<GlassGrant> of(Breaker person) {
        var named = Optional.ofNullable(people.find(eq("_id", key(person))).first());
        return named.stream()
                .flatMap(document -> document.getList(GRANTS, String.class).stream())
                .flatMap(id -> aggregates.find(UUID.fromString(id)).stream())
                .toList();
    }

    @Override
    public List<BreakGlassId> unreviewed(Instant at) {
        waiting.set(documents.countDocuments(exists(DUE)));
        return aggregates.dueAt(at).stream().map(BreakGlassId::new).toList();
    }

    @Override
    public Result<GlassGrant> add(GlassGrant grant, GlassBroken broken) {
        var id = grant.id().value();
        if (!Rehearsal.isOn()) {
            people.updateOne(
                    eq("_id", key(grant.by())), addToSet(GRANTS, id.toString()), new UpdateOptions().upsert(true));
            this.broken.increment();
        }
        return aggregates.create(id, grant.caseId().value(), grant.by().organisation(), grant, List.of(broken));
    }

    @Override
    public Result<GlassGrant> change(BreakGlassId id, Function<GlassGrant, Outcome<GlassGrant>> verb) {
        return aggregates.change(id.value(), verb);
    }

    private static String key(Breaker person) {
        return person.organisation() + "|" + person.person();
    }
}
