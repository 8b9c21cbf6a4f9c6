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
    /** How often it was marked. */
    static final String MISSED = "missed";

    private final MongoCollection<Document> cards;

    IncompleteFiles(MongoCollection<Document> cards) {
        this.cards = cards;
        cards.createIndex(Indexes.ascending(MISSED), new IndexOptions().sparse(true));
    }

    /** @param file as it is stored; null: there is none */
    static boolean has(@Nullable Document file) {
        return file != null && file.containsKey(MISSED);
    }

    /** False when there is no file to mark. Whoever changes it at this moment does so again, and knows of the mark. */
    boolean mark(UUID caseId) {
        var mark = combine(inc(MISSED, 1L), inc(MongoProjection.VERSION, 1L));
        return cards.updateOne(eq("_id", caseId.toString()), mark).getMatchedCount() == 1;
    }

    void clear(UUID caseId) {
        cards.updateOne(eq("_id", caseId.toString()), unset(MISSED));
    }

    /** Unless it was marked once more since it was asked for. */
    void clear(UUID caseId, long times) {
        cards.updateOne(and(eq("_id", caseId.toString()), eq(MISSED, times)), unset(MISSED));
    }

    /** How often each was marked. */
    Map<UUID, Long> all() {
        var all = new HashMap<UUID, Long>();
        cards.find(exists(MISSED))
                .projection(include(MISSED))
                .forEach(file -> all.put(UUID.fromString(file.getString("_id")), file.getLong(MISSED)));
        return all;
    }

    boolean has(UUID caseId) {
        return has(cards.find(eq("_id", caseId.toString()))
                .projection(include(MISSED))
                .first());
    }
}
