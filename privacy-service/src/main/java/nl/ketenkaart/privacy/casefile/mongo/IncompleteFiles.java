package nl.ketenkaart.privacy.casefile.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;

/**
 * The cases whose file misses an event that was given up, apart from the files: a mark needs no file that can be read. A
 * reader asks after it read the file: what was given up before that is marked by then.
 */
final class IncompleteFiles {
    private final MongoCollection<Document> marks;

    IncompleteFiles(MongoCollection<Document> marks) {
        this.marks = marks;
    }

    void mark(UUID caseId) {
        var mark = new Document("_id", caseId.toString());
        marks.replaceOne(eq("_id", caseId.toString()), mark, new ReplaceOptions().upsert(true));
    }

    void clear(UUID caseId) {
        marks.deleteOne(eq("_id", caseId.toString()));
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
