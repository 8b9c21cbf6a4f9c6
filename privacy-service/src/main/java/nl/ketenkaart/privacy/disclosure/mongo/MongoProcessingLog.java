package nl.ketenkaart.privacy.disclosure.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;
import nl.ketenkaart.privacy.disclosure.ActorLine;
import nl.ketenkaart.privacy.disclosure.Disclosures.NotRecorded;
import nl.ketenkaart.privacy.disclosure.ProcessingLine;
import nl.ketenkaart.privacy.disclosure.ProcessingLog;
import org.bson.Document;

/** Two collections that are only ever inserted into: {@code processing-log} and {@code actor-log}. */
final class MongoProcessingLog implements ProcessingLog {
    static final String LINES = "processing-log";
    static final String ACTORS = "actor-log";
    private static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);
    private static final InsertManyOptions EACH = new InsertManyOptions().ordered(false);
    private final MongoCollection<Document> lines;
    private final MongoCollection<Document> actors;

    private MongoProcessingLog(MongoDatabase database) {
        lines = database.getCollection(LINES).withWriteConcern(DURABLE);
        actors = database.getCollection(ACTORS).withWriteConcern(DURABLE);
    }

    static MongoProcessingLog in(MongoDatabase database) {
        return new MongoProcessingLog(database);
    }

    /** The same, with the indexes by which lines are looked up. */
    static MongoProcessingLog prepared(MongoDatabase database) {
        var log = in(database);
        log.lines.createIndex(Indexes.ascending("disclosure.case", "start_time"));
        log.lines.createIndex(Indexes.ascending("attributes.value", "start_time"));
        return log;
    }

    @Override
    public void append(List<ProcessingLine> processing, ActorLine actor) {
        insert(actors, List.of(LineDocuments.of(actor)));
        insert(lines, processing.stream().map(LineDocuments::of).toList());
    }

    private static void insert(MongoCollection<Document> collection, List<Document> documents) {
        try {
            collection.insertMany(documents, EACH);
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null || !e.getWriteErrors().stream().allMatch(MongoProcessingLog::there)) {
                throw new NotRecorded(e);
            }
        } catch (MongoException e) {
            throw new NotRecorded(e);
        }
    }

    private static boolean there(BulkWriteError error) {
        return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
