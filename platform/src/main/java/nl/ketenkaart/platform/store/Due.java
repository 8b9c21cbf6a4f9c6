package nl.ketenkaart.platform.store;

import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * When a document is to be looked at again: a field of the document itself, written together with its state.
 *
 * @param when from the state; null: it waits for nothing
 */
record Due<S>(Function<S, @Nullable Instant> when) {
    private static final String FIELD = "due";
    private static final int A_FEW = 100;

    static <S> Due<S> never() {
        return new Due<>(none -> null);
    }

    void index(MongoCollection<Document> collection) {
        collection.createIndex(Indexes.ascending(FIELD), new IndexOptions().sparse(true));
    }

    void putInto(Document document, S state) {
        var at = when.apply(state);
        if (at != null) {
            document.append(FIELD, Date.from(at));
        }
    }

    Bson update(S state) {
        var at = when.apply(state);
        return at == null ? unset(FIELD) : set(FIELD, Date.from(at));
    }

    List<UUID> at(MongoCollection<Document> collection, Instant instant) {
        return collection
                .find(lte(FIELD, Date.from(instant)))
                .projection(include("_id"))
                .limit(A_FEW)
                .map(document -> UUID.fromString(document.getString("_id")))
                .into(new ArrayList<>());
    }
}
