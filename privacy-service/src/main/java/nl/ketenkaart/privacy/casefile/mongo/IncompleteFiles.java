package nl.ketenkaart.privacy.casefile.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.inc;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;

/**
 * The cases whose file misses an event that was given up, apart from the files: a mark needs no file that can be read. A
 * reader asks after it read the file: what was given up before that is marked by then.
 */
final class IncompleteFiles {
    private static final String TIMES = "times";
    private final MongoCollection<Document> marks;

    IncompleteFiles(MongoCollection<Document> marks) {
        this.marks = marks;
    }

    void mark(UUID caseId) {
        marks.updateOne(eq("_id", caseId.toString()), inc(TIMES, 1L), new UpdateOptions().upsert(true));
    }

    void clear(UUID caseId) {
        marks.deleteOne(eq("_id", caseId.toString()));
    }

    /** Unless it was marked once more since it was asked for. */
    void clear(UUID caseId, long times) {
        marks.deleteOne(and(eq("_id", caseId.toString()), eq(TIMES, times)));
    }

    /** How often each was marked. */
    Map<UUID, Long> all() {
        var all = new HashMap<UUID, Long>();
        marks.find().forEach(mark -> all.put(UUID.fromString(mark.getString("_id")), mark.get(TIMES, 0L)));
        return all;
    }

    boolean has(UUID caseId) {
        return marks.find(eq("_id", caseId.toString())).first() != null;
    }

    Set<UUID> among(Collection<UUID> caseIds) {
        return marks.find(in("_id", caseIds.stream().map(UUID::toString).toList()))
                .map(mark -> UUID.fromString(mark.getString("_id")))
                .into(new HashSet<>());
    }
}
