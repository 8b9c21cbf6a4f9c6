package nl.ketenkaart.privacy.casefile.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The mark of a file that misses an event that was given up, in its own document: whoever reads the file reads the mark with
 * it. To mark one it need not be readable.
 */
final class IncompleteFiles {
    static final String TIMES = "missing";
    private final MongoCollection<Document> cards;

    IncompleteFiles(MongoCollection<Document> cards) {
        this.cards = cards;
        cards.createIndex(Indexes.ascending(TIMES), new IndexOptions().sparse(true));
    }

    /** @param file as it is stored; null: there is none */
    static boolean has(@Nullable Document file) {
        return file != null && file.containsKey(TIMES);
    }

    /** False when there is no file to mark. Whoever changes it at this moment does so again, and knows of the mark. */
    boolean mark(UUID caseId) {
        var mark = combine(inc(TIMES, 1L), inc(MongoProjection.VERSION, 1L));
        return cards.updateOne(eq("_id", caseId.toString()), mark).getMatchedCount() == 1;
    }

    void clear(UUID caseId) {
        cards.updateOne(eq("_id", caseId.toString()), unset(TIMES));
    }

    /** Unless it was marked once more since it was asked for. */
    void clear(UUID caseId, long times) {
        cards.updateOne(and(eq("_id", caseId.toString()), eq(TIMES, times)), unset(TIMES));
    }

    /** How often each was marked. */
    Map<UUID, Long> all() {
        var all = new HashMap<UUID, Long>();
        cards.find(exists(TIMES))
                .projection(include(TIMES))
                .forEach(file -> all.put(UUID.fromString(file.getString("_id")), file.getLong(TIMES)));
        return all;
    }

    boolean has(UUID caseId) {
        return cards.find(and(eq("_id", caseId.toString()), exists(TIMES)))
                        .projection(include("_id"))
                        .first()
                != null;
    }
}
