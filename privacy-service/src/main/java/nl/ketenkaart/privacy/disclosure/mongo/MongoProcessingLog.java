package nl.ketenkaart.privacy.disclosure.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.ketenkaart.platform.sealing.Tokens;
import nl.ketenkaart.privacy.disclosure.ActorLine;
import nl.ketenkaart.privacy.disclosure.ProcessingLine;
import nl.ketenkaart.privacy.disclosure.ProcessingLog;
import org.bson.Document;

/**
 * Collections that are only ever inserted into: {@code processing-log}, in pages of what was committed together, and {@code
 * actor-log}. Actors come first: a line without its actor would be a look that nobody had.
 */
final class MongoProcessingLog implements ProcessingLog {
    static final String PAGES = "processing-log";
    static final String ACTORS = "actor-log";
    static final String HEADS = "processing-log-heads";
    private static final int MOST_AT_ONCE = 64;
    private static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);
    private static final InsertManyOptions EACH = new InsertManyOptions().ordered(false);
    private final MongoCollection<Document> pages;
    private final MongoCollection<Document> actors;
    private final Strand strand;
    private final GroupCommit<Entry> commit = new GroupCommit<>(MOST_AT_ONCE, this::commit);

    private record Entry(List<Document> lines, Document actor) {
        String id() {
            return actor.getString("_id");
        }
    }

    private MongoProcessingLog(MongoDatabase database, Tokens tokens, Clock clock) {
        pages = database.getCollection(PAGES).withWriteConcern(DURABLE);
        actors = database.getCollection(ACTORS).withWriteConcern(DURABLE);
        var heads = database.getCollection(HEADS).withWriteConcern(DURABLE);
        strand = new Strand(pages, heads, new Seal(tokens), clock);
    }

    static MongoProcessingLog in(MongoDatabase database, Tokens tokens, Clock clock) {
        return new MongoProcessingLog(database, tokens, clock);
    }

    /** The same, with the indexes by which lines are looked up. */
    static MongoProcessingLog prepared(MongoDatabase database, Tokens tokens, Clock clock) {
        var log = in(database, tokens, clock);
        log.pages.createIndex(Indexes.ascending("lines.trace_id"));
        log.pages.createIndex(Indexes.ascending("lines.disclosure.case", "lines.start_time"));
        log.pages.createIndex(Indexes.ascending("lines.attributes.value", "lines.start_time"));
        return log;
    }

    @Override
    public void append(List<ProcessingLine> processing, ActorLine actor) {
        commit.add(new Entry(processing.stream().map(LineDocuments::of).toList(), LineDocuments.of(actor)));
    }

    private void commit(List<Entry> entries) {
        var again = insertActors(entries.stream().map(Entry::actor).toList());
        var seen = new HashSet<String>();
        var fresh = entries.stream()
                .filter(e -> seen.add(e.id()))
                .filter(e -> !again.contains(e.id()) || !isWritten(e))
                .toList();
        if (!fresh.isEmpty()) {
            strand.append(
                    fresh.stream().flatMap(e -> e.lines().stream()).toList(),
                    fresh.stream().map(e -> mark(e.actor())).toList());
        }
    }

    /** That this actor's line belongs to the page, without what it says. */
    private static Document mark(Document actor) {
        return new Document("_id", actor.getString("_id")).append("hash", Seal.digest(actor));
    }

    private boolean isWritten(Entry entry) {
        var trace = Filters.eq("lines.trace_id", entry.actor().getString("trace_id"));
        return pages.find(Filters.and(trace, Filters.eq("lines._id", entry.id())))
                        .first()
                != null;
    }

    /** Those that were there already. */
    private Set<String> insertActors(List<Document> documents) {
        try {
            actors.insertMany(documents, EACH);
            return Set.of();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null || !e.getWriteErrors().stream().allMatch(MongoProcessingLog::there)) {
                throw e;
            }
            var again = new HashSet<String>();
            e.getWriteErrors()
                    .forEach(error -> again.add(documents.get(error.getIndex()).getString("_id")));
            return again;
        }
    }

    static boolean there(BulkWriteError error) {
        return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
