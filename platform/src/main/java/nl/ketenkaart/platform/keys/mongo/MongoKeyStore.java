package nl.ketenkaart.platform.keys.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.UUID;
import java.util.function.Consumer;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.keys.KeyStore;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** A document per scope, {@code {_id, keys: {organisation: wrapped}, gone: {organisation: when}, erased}}: erasing is one write. */
final class MongoKeyStore implements KeyStore {
    static final String COLLECTION = "data-keys";
    private static final String KEYS = "keys";
    private static final String GONE = "gone";
    private static final String ERASED = "erased";
    private final MongoCollection<Document> scopes;

    MongoKeyStore(MongoDatabase database) {
        this.scopes = database.getCollection(COLLECTION).withWriteConcern(WriteConcern.MAJORITY);
    }

    @Override
    public Kept find(UUID scope) {
        return kept(scope, scopes.find(eq("_id", scope.toString())).first());
    }

    private static Kept kept(UUID scope, @Nullable Document document) {
        var wrapped = new HashMap<OrganisationId, Wrapped>();
        if (document != null) {
            document.get(KEYS, new Document())
                    .forEach((name, key) ->
                            wrapped.put(new OrganisationId(name), new Wrapped(((Binary) key).getData())));
        }
        var gone = new HashMap<OrganisationId, Instant>();
        if (document != null) {
            document.get(GONE, new Document())
                    .forEach((name, at) -> gone.put(new OrganisationId(name), ((Date) at).toInstant()));
        }
        var erased = document == null ? null : document.getDate(ERASED);
        return new Kept(scope, wrapped, gone, erased == null ? null : erased.toInstant());
    }

    @Override
    public Kept add(UUID scope, OrganisationId organisation, Wrapped key) {
        var free = and(
                eq("_id", scope.toString()),
                exists(ERASED, false),
                exists(gone(organisation), false),
                exists(field(organisation), false));
        var more = set(field(organisation), new Binary(key.bytes()));
        var kept = find(scope);
        while (!kept.isClosedTo(organisation) && !kept.wrapped().containsKey(organisation)) {
            write(free, more);
            kept = find(scope);
        }
        return kept;
    }

    /** Of two that write a scope's first thing at once, one finds the other's document in its way, and looks again. */
    private void write(Bson free, Bson change) {
        try {
            scopes.updateOne(free, change, new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public boolean replace(UUID scope, OrganisationId organisation, Wrapped before, Wrapped after) {
        var unchanged = and(eq("_id", scope.toString()), eq(field(organisation), new Binary(before.bytes())));
        return scopes.updateOne(unchanged, set(field(organisation), new Binary(after.bytes())))
                        .getModifiedCount()
                == 1;
    }

    @Override
    public void erase(UUID scope, Instant at) {
        var left = and(eq("_id", scope.toString()), exists(ERASED, false));
        while (find(scope).erased() == null) {
            write(left, combine(unset(KEYS), unset(GONE), set(ERASED, Date.from(at))));
        }
    }

    @Override
    public void erase(UUID scope, OrganisationId organisation, Instant at) {
        var left = and(eq("_id", scope.toString()), exists(ERASED, false), exists(gone(organisation), false));
        while (!find(scope).isClosedTo(organisation)) {
            write(left, combine(unset(field(organisation)), set(gone(organisation), Date.from(at))));
        }
    }

    @Override
    public void forEach(Consumer<Kept> each) {
        scopes.find().forEach(document -> each.accept(kept(UUID.fromString(document.getString("_id")), document)));
    }

    private static String field(OrganisationId organisation) {
        return KEYS + "." + organisation.value();
    }

    private static String gone(OrganisationId organisation) {
        return GONE + "." + organisation.value();
    }
}
