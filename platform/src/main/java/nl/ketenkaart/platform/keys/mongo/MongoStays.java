package nl.ketenkaart.platform.keys.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.or;
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
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.keys.Stays;
import nl.ketenkaart.platform.rehearsal.Rehearsal;
import org.bson.Document;
import org.bson.conversions.Bson;

/** In the documents of the keys: {@code {stays: {token: {what, at}}, claims: {token: when}}}. */
final class MongoStays implements Stays {
    private static final String STAYS = "stays";
    private static final String CLAIMS = "claims";
    private static final String ERASED = "erased";
    private final MongoCollection<Document> scopes;

    MongoStays(MongoDatabase database) {
        this.scopes = database.getCollection(MongoKeyStore.COLLECTION).withWriteConcern(WriteConcern.MAJORITY);
    }

    private static Bson none(String field) {
        return or(exists(field, false), eq(field, new Document()));
    }

    private static Bson isThe(UUID scope) {
        return eq("_id", scope.toString());
    }

    @Override
    public boolean stay(UUID scope, UUID token, UUID what, Instant at) {
        var free = and(isThe(scope), exists(ERASED, false), none("gone"), none(CLAIMS));
        if (Rehearsal.isOn()) {
            var there = scopes.find(isThe(scope)).first();
            return there == null || scopes.countDocuments(free) == 1;
        }
        return written(
                free, set(STAYS + "." + token, new Document("what", what.toString()).append("at", Date.from(at))));
    }

    @Override
    public void lift(UUID scope, UUID token) {
        if (Rehearsal.isOn()) {
            return;
        }
        scopes.updateOne(isThe(scope), unset(STAYS + "." + token));
    }

    @Override
    public boolean claim(UUID scope, UUID token, Set<UUID> heardOf, Instant at) {
        if (Rehearsal.isOn()) {
            throw new IllegalStateException("nothing is claimed for what is only tried");
        }
        while (true) {
            var there = scopes.find(isThe(scope)).first();
            var kept = there == null ? new Document() : there;
            if (kept.containsKey(ERASED) || kept.get(CLAIMS, new Document()).containsKey(token.toString())) {
                return true;
            }
            var stays = kept.get(STAYS, new Document());
            if (stays.values().stream().anyMatch(one -> counts((Document) one, heardOf, at))) {
                return false;
            }
            var asItWas = stays.isEmpty() ? none(STAYS) : eq(STAYS, stays);
            var claimed = combine(unset(STAYS), set(CLAIMS + "." + token, Date.from(at)));
            if (written(and(isThe(scope), exists(ERASED, false), asItWas), claimed)) {
                return true;
            }
        }
    }

    private static boolean counts(Document stay, Set<UUID> heardOf, Instant at) {
        return !heardOf.contains(UUID.fromString(stay.getString("what")))
                && stay.getDate("at").toInstant().plus(UNHEARD).isAfter(at);
    }

    @Override
    public void release(UUID scope, UUID token) {
        scopes.updateOne(isThe(scope), unset(CLAIMS + "." + token));
    }

    /** False when there is a document that is not as it is asked for: it then stands in the way of a new one. */
    private boolean written(Bson free, Bson change) {
        try {
            scopes.updateOne(free, change, new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }
}
