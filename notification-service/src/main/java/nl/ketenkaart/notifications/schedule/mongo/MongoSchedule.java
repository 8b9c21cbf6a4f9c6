package nl.ketenkaart.notifications.schedule.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.ketenkaart.notifications.schedule.Alarm;
import nl.ketenkaart.notifications.schedule.Bucket;
import nl.ketenkaart.notifications.schedule.Schedule;
import nl.ketenkaart.platform.store.Stores;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A document for each hour and part of it, {@code {_id: hour|part, version, fence, until, alarms: {key: {about, kind, cause, at}}, closed}},
 * and one that says from which hour on to look: all before it are closed. A closed one takes no alarm, and only one without
 * any is closed, in an update that holds only while nobody wrote in between; so no alarm comes to stand where nobody looks.
 * Nothing is found but by {@code _id}.
 */
@Component
class MongoSchedule implements Schedule {
    static final int PARTS = 8;
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final String FROM = "from";
    private static final String HOUR = "hour";
    private final MongoCollection<Document> documents;

    MongoSchedule(Stores stores) {
        this.documents = stores.database().getCollection("schedule");
    }

    @Override
    public void set(Alarm alarm, Instant now) {
        var hour = Math.max(Bucket.hourOf(alarm.at()), from(now));
        while (!put(new Bucket(hour, partOf(alarm)), alarm)) {
            hour++;
        }
    }

    @Override
    public List<Bucket> due(Instant now) {
        return LongStream.rangeClosed(from(now), Bucket.hourOf(now))
                .boxed()
                .flatMap(hour -> IntStream.range(0, PARTS).mapToObj(part -> new Bucket(hour, part)))
                .filter(bucket -> Buckets.alarms(find(bucket)).stream()
                        .anyMatch(alarm -> !alarm.at().isAfter(now)))
                .toList();
    }

    @Override
    public Optional<Leased> lease(Bucket bucket, Instant now, Duration period) {
        var before = find(bucket);
        if (!Buckets.isFree(before, now)) {
            return Optional.empty();
        }
        var token = Buckets.fence(before) + 1;
        var until = now.plus(period);
        var taken = documents.updateOne(
                unchanged(bucket, before),
                combine(Updates.set("fence", token), Updates.set("until", until.toString()), written()));
        return taken.getMatchedCount() == 1
                ? Optional.of(new Leased(token, until, Buckets.alarms(before)))
                : Optional.empty();
    }

    @Override
    public boolean takeOut(Bucket bucket, long token, Alarm alarm) {
        var entry = "alarms." + Buckets.key(alarm);
        var mine = and(
                eq("_id", id(bucket)),
                eq("fence", token),
                eq(entry + ".at", alarm.at().toString()));
        return documents.updateOne(mine, combine(unset(entry), written())).getMatchedCount() == 1
                || Buckets.fence(find(bucket)) == token;
    }

    @Override
    public void release(Bucket bucket, long token) {
        documents.updateOne(and(eq("_id", id(bucket)), eq("fence", token)), combine(unset("until"), written()));
    }

    @Override
    public void closePassed(Instant now) {
        for (var hour = from(now); hour < Bucket.hourOf(now) && isClosed(hour); hour++) {
            documents.updateOne(eq("_id", FROM), max(HOUR, hour + 1), UPSERT);
        }
    }

    /** All its parts, closed now or before. */
    private boolean isClosed(long hour) {
        return IntStream.range(0, PARTS)
                .mapToObj(part -> new Bucket(hour, part))
                .allMatch(this::closed);
    }

    private boolean closed(Bucket bucket) {
        var before = find(bucket);
        if (before == null) {
            return inserted(
                    new Document("_id", id(bucket)).append("version", 1L).append("closed", true));
        }
        return Buckets.isClosed(before)
                || Buckets.alarms(before).isEmpty()
                        && documents
                                        .updateOne(
                                                unchanged(bucket, before),
                                                combine(Updates.set("closed", true), written()))
                                        .getMatchedCount()
                                == 1;
    }

    /** False: it is closed. */
    private boolean put(Bucket bucket, Alarm alarm) {
        var open = and(eq("_id", id(bucket)), ne("closed", true));
        var entry = combine(Updates.set("alarms." + Buckets.key(alarm), Buckets.write(alarm)), written());
        while (documents.updateOne(open, entry).getMatchedCount() == 0) {
            if (Buckets.isClosed(find(bucket))) {
                return false;
            }
            inserted(new Document("_id", id(bucket)).append("version", 0L));
        }
        return true;
    }

    /** False: it is there already. */
    private boolean inserted(Document document) {
        try {
            documents.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private long from(Instant now) {
        var stored = documents.find(eq("_id", FROM)).first();
        if (stored == null) {
            documents.updateOne(eq("_id", FROM), setOnInsert(HOUR, Bucket.hourOf(now)), UPSERT);
            stored = documents.find(eq("_id", FROM)).first();
        }
        return Objects.requireNonNull(stored).getLong(HOUR);
    }

    private @Nullable Document find(Bucket bucket) {
        return documents.find(eq("_id", id(bucket))).first();
    }

    private static Bson unchanged(Bucket bucket, @Nullable Document before) {
        return and(
                eq("_id", id(bucket)),
                eq("version", Objects.requireNonNull(before).getLong("version")));
    }

    private static Bson written() {
        return inc("version", 1L);
    }

    private static int partOf(Alarm alarm) {
        return Math.floorMod(alarm.about().hashCode(), PARTS);
    }

    private static String id(Bucket bucket) {
        return bucket.hour() + "|" + bucket.part();
    }
}
