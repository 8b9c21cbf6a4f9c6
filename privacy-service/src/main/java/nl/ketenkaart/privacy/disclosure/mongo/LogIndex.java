package nl.ketenkaart.privacy.disclosure.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
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
    /** Pages, of all strands together; some hundred kilobytes each when many look at once. */
    private static final int AT_ONCE = 16;

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
            var found = pagesFrom(next, Math.max(1, AT_ONCE / next.size()));
            take(found.values().stream().flatMap(List::stream).toList());
            next.keySet().retainAll(found.keySet());
            found.forEach((strand, some) -> next.merge(strand, (long) some.size(), Long::sum));
            next.forEach((strand, number) ->
                    read.updateOne(eq("_id", strand), Updates.max("next", number), new UpdateOptions().upsert(true)));
        }
    }

    /** The next pages of each strand that has any, without a gap; also one of which its head does not say so yet. */
    private Map<String, List<Document>> pagesFrom(Map<String, Long> next, int atOnce) {
        var stored = new HashMap<String, Document>();
        var ids = next.entrySet().stream()
                .flatMap(one -> idsFrom(one.getKey(), one.getValue()).limit(atOnce))
                .toList();
        pages.find(in("_id", ids)).forEach(page -> stored.put(page.getString("_id"), page));
        var found = new HashMap<String, List<Document>>();
        next.forEach((strand, number) -> found.put(
                strand,
                idsFrom(strand, number)
                        .takeWhile(stored::containsKey)
                        .map(stored::get)
                        .toList()));
        found.values().removeIf(List::isEmpty);
        return found;
    }

    private static Stream<String> idsFrom(String strand, long number) {
        return LongStream.iterate(number, n -> n + 1).mapToObj(n -> Strand.id(strand, n));
    }

    private void take(List<Document> taken) {
        var entries = taken.stream()
                .flatMap(page -> page.getList(Strand.LINES, Document.class).stream()
                        .flatMap(line -> places(line).stream())
                        .map(place -> new Document("_id", place).append("page", page.getString("_id"))))
                .toList();
        if (!entries.isEmpty()) {
            insert(entries);
        }
    }

    /** What is there already was put there by who read the same pages. */
    private void insert(List<Document> entries) {
        try {
            places.insertMany(entries, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null || !e.getWriteErrors().stream().allMatch(MongoProcessingLog::there)) {
                throw e;
            }
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
        var moment = "%013d|".formatted(LAST_MILLI - logged.start().toEpochMilli());
        var places = new ArrayList<String>();
        keys.forEach(key -> places.add(key.prefix() + "|" + moment + line.getString("_id")));
        if (logged.dataSubject() != null && logged.given().caseId() == null) {
            var action = logged.traceId() + "-" + logged.parentSpanId();
            places.add(Key.acrossCases(logged.dataSubject()).prefix() + "|" + moment + action);
        }
        return places;
    }
}
