package nl.ketenkaart.privacy.disclosure.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import nl.ketenkaart.privacy.disclosure.LoggedLines.Key;
import org.bson.Document;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Where lines are found, read off the pages after they were written, so that no look waits for it: a document per line and key, whose
 * {@code _id} is its place. How far each strand was read stands apart, and moves on only once what was read is durable. Whoever
 * asks has it catch up first. It can be thrown away: it is made anew from the pages. Any number may catch up at once.
 */
class LogIndex {
    private static final long LAST_MILLI = 9_999_999_999_999L;
    private static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private final MongoCollection<Document> heads;
    private final MongoCollection<Document> pages;
    private final MongoCollection<Document> places;
    private final MongoCollection<Document> read;

    LogIndex(MongoDatabase database) {
        heads = database.getCollection(MongoProcessingLog.HEADS);
        pages = database.getCollection(MongoProcessingLog.PAGES);
        places = database.getCollection("processing-log-places").withWriteConcern(DURABLE);
        read = database.getCollection("processing-log-read").withWriteConcern(DURABLE);
    }

    MongoCollection<Document> places() {
        return places;
    }

    /** So that whoever asks has little to wait for. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void catchUp() {
        var next = new HashMap<String, Long>();
        heads.find().forEach(head -> next.put(head.getString("_id"), 0L));
        read.find().forEach(strand -> next.put(strand.getString("_id"), strand.getLong("next")));
        while (!next.isEmpty()) {
            var found = pagesAt(next);
            found.values().forEach(this::take);
            next.keySet().retainAll(found.keySet());
            next.replaceAll((strand, number) -> number + 1);
            next.forEach((strand, number) ->
                    read.updateOne(eq("_id", strand), Updates.max("next", number), new UpdateOptions().upsert(true)));
        }
    }

    /** The next page of each strand, where there is one; also one of which its head does not say so yet. */
    private Map<String, Document> pagesAt(Map<String, Long> next) {
        var ids = next.entrySet().stream()
                .map(strand -> Strand.id(strand.getKey(), strand.getValue()))
                .toList();
        var found = new HashMap<String, Document>();
        pages.find(in("_id", ids)).forEach(page -> found.put(page.getString(Strand.STRAND), page));
        return found;
    }

    private void take(Document page) {
        var writes = page.getList(Strand.LINES, Document.class).stream()
                .flatMap(line -> places(line).stream())
                .map(place -> new Document("_id", place).append("page", page.getString("_id")))
                .map(place -> new ReplaceOneModel<>(eq("_id", place.getString("_id")), place, UPSERT))
                .toList();
        if (!writes.isEmpty()) {
            places.bulkWrite(writes);
        }
    }

    private static List<String> places(Document line) {
        var logged = LoggedDocuments.line(line);
        var organisation = logged.given().organisation();
        var keys = new ArrayList<Key>();
        keys.add(Key.ofTrace(organisation, logged.traceId()));
        keys.add(Key.ofActivity(organisation, logged.activity()));
        if (logged.dataSubject() != null) {
            keys.add(Key.ofSubject(organisation, logged.dataSubject()));
        }
        if (logged.ofTheAction() && logged.given().caseId() != null) {
            keys.add(Key.ofCase(Objects.requireNonNull(logged.given().caseId())));
        }
        var place = "%013d|%s".formatted(LAST_MILLI - logged.start().toEpochMilli(), line.getString("_id"));
        return keys.stream().map(key -> key.prefix() + "|" + place).toList();
    }
}
