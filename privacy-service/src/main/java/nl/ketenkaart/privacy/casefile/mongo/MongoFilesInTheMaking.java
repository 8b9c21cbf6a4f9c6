package nl.ketenkaart.privacy.casefile.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.model.Updates;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import nl.ketenkaart.platform.sealing.KeyGone;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Cause;
import nl.ketenkaart.privacy.casefile.EarlierWordings.EarlierWording;
import nl.ketenkaart.privacy.casefile.FilesInTheMaking;
import nl.ketenkaart.privacy.casefile.mongo.MakingShelf.Made;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Replaces a file by one update that is guarded by its version, so that no event of the service in between is undone. Made by one thread at a
 * time, put in place by all processors.
 */
final class MongoFilesInTheMaking implements FilesInTheMaking {
    private final MongoProjection.Stored stored;
    private final MongoCaseIndex index;
    private final MakingShelf shelf;
    private final Map<UUID, Long> told = new HashMap<>();
    private final Set<UUID> spoilt = new HashSet<>();
    /** In place; the service itself takes in what comes after. */
    private final Set<UUID> done = new HashSet<>();

    MongoFilesInTheMaking(MongoProjection.Stored stored, MongoCaseIndex index, MakingShelf shelf) {
        this.stored = stored;
        this.index = index;
        this.shelf = shelf;
    }

    @Override
    public Progress take(UUID caseId, Cause cause, UnaryOperator<CaseFile> change) {
        if (done.contains(caseId)) {
            return Progress.APPLIED;
        }
        var applied = applied(caseId, cause.place().aggregate());
        if (cause.place().sequence() > applied + 1) {
            return new Progress.Gap(applied);
        }
        takeAny(caseId, cause, change);
        return Progress.APPLIED;
    }

    @Override
    public void takeAny(UUID caseId, Cause cause, UnaryOperator<CaseFile> change) {
        var place = cause.place();
        var made = shelf.get(caseId);
        if (!done.contains(caseId) && place.sequence() > made.applied(place.aggregate())) {
            var after = change.apply(made.file());
            EarlierWording.replaced(made.file(), after, cause).ifPresent(stored.earlier()::keep);
            shelf.put(made.with(after, place.aggregate(), place.sequence()));
        }
    }

    @Override
    public void markIncomplete(UUID caseId) {
        spoilt(caseId);
    }

    @Override
    public void clearIncomplete(UUID caseId) {
        throw new UnsupportedOperationException("a file is whole once it is in place");
    }

    @Override
    public long applied(UUID caseId, UUID aggregate) {
        return shelf.get(caseId).applied(aggregate);
    }

    @Override
    public Map<UUID, Long> incomplete() {
        return stored.incomplete().all();
    }

    @Override
    public void spoilt(UUID caseId) {
        spoilt.add(caseId);
    }

    @Override
    public void told(UUID caseId, long sequence) {
        told.merge(caseId, sequence, Math::max);
    }

    @Override
    public Placed putInPlace(Map<UUID, Long> incomplete, boolean settled) {
        shelf.mustBeMine();
        var left = new HashSet<>(shelf.all());
        left.removeAll(done);
        left.removeAll(spoilt);
        var failures = new ConcurrentLinkedQueue<RuntimeException>();
        done.addAll(List.copyOf(left).parallelStream()
                .filter(caseId -> tried(failures, () -> placed(caseId, incomplete.get(caseId), settled)))
                .toList());
        failures.stream().findFirst().ifPresent(first -> {
            throw first;
        });
        left.removeAll(done);
        return new Placed(done.size(), left.size(), shelf.all().size() - done.size() - left.size());
    }

    /** After a failure no more is begun, and what was begun comes to its end: nobody is at the shelf any more when it is emptied. */
    private static boolean tried(Queue<RuntimeException> failures, BooleanSupplier placing) {
        try {
            return failures.isEmpty() && placing.getAsBoolean();
        } catch (RuntimeException e) {
            failures.add(e);
            return false;
        }
    }

    private boolean placed(UUID caseId, @Nullable Long incomplete, boolean settled) {
        var placed = hasPlace(caseId, settled);
        if (placed && incomplete != null) {
            stored.incomplete().clear(caseId, incomplete);
        }
        return placed;
    }

    /** One that was erased meanwhile has no place any more. */
    private boolean hasPlace(UUID caseId, boolean settled) {
        try {
            return put(shelf.get(caseId), settled);
        } catch (KeyGone e) {
            return e.erased();
        }
    }

    private boolean put(Made made, boolean settled) {
        var now = stored.cards()
                .find(eq("_id", made.file().caseId().toString()))
                .projection(include(MongoProjection.VERSION, MongoProjection.APPLIED_TO, NoticeOutbox.SEQUENCE))
                .first();
        var before = now == null ? new Document() : now.get(MongoProjection.APPLIED_TO, Document.class);
        var whole = before.entrySet().stream()
                .allMatch(one -> made.applied().getOrDefault(one.getKey(), 0L) >= (Long) one.getValue());
        if (!whole || !settled && !made.applied().equals(Map.copyOf(before))) {
            return false;
        }
        index.follow(CaseFile.unknown(made.file().caseId()), made.file());
        return now == null
                ? MongoProjection.begin(
                        stored,
                        document(made, null).append("_id", made.file().caseId().toString()))
                : replaced(made, now);
    }

    private Document document(Made made, @Nullable Document now) {
        var caseId = made.file().caseId();
        var version = now == null ? 0L : now.getLong(MongoProjection.VERSION);
        var sequence = now == null ? 0L : now.get(NoticeOutbox.SEQUENCE, 0L);
        var document = new Document(MongoProjection.VERSION, version + 1)
                .append(MongoProjection.APPLIED_TO, new Document(Map.copyOf(made.applied())))
                .append(NoticeOutbox.SEQUENCE, Math.max(sequence, told.getOrDefault(caseId, 0L)));
        return stored.documents().filled(document, made.file());
    }

    private boolean replaced(Made made, Document now) {
        var unchanged =
                and(eq("_id", now.getString("_id")), eq(MongoProjection.VERSION, now.getLong(MongoProjection.VERSION)));
        var changes = document(made, now).entrySet().stream()
                .map(field -> Updates.set(field.getKey(), field.getValue()))
                .toList();
        return stored.cards().updateOne(unchanged, Updates.combine(changes)).getMatchedCount() == 1;
    }

    @Override
    public void close() {
        shelf.clear();
    }
}
