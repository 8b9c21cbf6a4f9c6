package nl.ketenkaart.privacy.casefile.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import nl.ketenkaart.platform.keys.KeyStore;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Cause;
import nl.ketenkaart.privacy.casefile.EarlierWordings;
import nl.ketenkaart.privacy.casefile.EarlierWordings.EarlierWording;
import nl.ketenkaart.privacy.casefile.Projection;
import nl.ketenkaart.privacy.notice.Notices;
import nl.ketenkaart.privacy.notice.Telling;
import nl.ketenkaart.privacy.oversight.GlassAlarms;
import nl.ketenkaart.privacy.sight.ChangedSights;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Changes files. What an event changes, that it was applied, and who may be told stand in one update of one document,
 * guarded by its version: topics are taken in by several threads, and none undoes what another did.
 */
final class MongoProjection implements Projection {
    static final String VERSION = "version";
    static final String APPLIED_TO = "applied";
    private final Stored stored;
    private final MongoCollection<Document> cards;
    private final MongoCaseIndex index;
    private final NoticeOutbox outbox;
    private final Tellings tellings;

    MongoProjection(Stored stored, MongoCaseIndex index, NoticeOutbox outbox, Tellings tellings) {
        this.stored = stored;
        this.cards = stored.cards();
        this.index = index;
        this.outbox = outbox;
        this.tellings = tellings;
    }

    /** Where files are, how they are written, which of them nobody reads, where wordings go that hold no more, and whose keys were destroyed. */
    record Stored(
            MongoCollection<Document> cards,
            CaseDocuments documents,
            IncompleteFiles incomplete,
            EarlierWordings earlier,
            KeyStore keys) {}

    /** Who has to be told what of a change: the organisations of their cards, and the services of who sees what; and whom broken glass concerns. */
    record Tellings(Notices notices, ChangedSights sights, GlassAlarms alarms) {
        List<? extends Telling> of(CaseFile before, CaseFile after, Cause cause) {
            var told = new ArrayList<Telling>(notices.of(before, after, cause));
            told.addAll(sights.of(before, after, cause));
            told.addAll(alarms.of(before, after, cause));
            return told;
        }
    }

    /** Whether an event comes next, given the last sequence applied. */
    private interface Turn {
        boolean comes(long sequence, long applied);
    }

    private record Step(UUID caseId, Cause cause, UnaryOperator<CaseFile> change) {}

    @Override
    public Progress take(UUID caseId, Cause cause, UnaryOperator<CaseFile> change) {
        return take(new Step(caseId, cause, change), (sequence, applied) -> sequence == applied + 1);
    }

    @Override
    public void takeAny(UUID caseId, Cause cause, UnaryOperator<CaseFile> change) {
        if (isErased(stored, caseId)) {
            cards.deleteOne(eq("_id", caseId.toString()));
        } else {
            take(new Step(caseId, cause, change), (sequence, applied) -> true);
        }
    }

    /** Where there is no file one is begun, unless somebody else just did. */
    @Override
    public void markIncomplete(UUID caseId) {
        while (!stored.incomplete().mark(caseId) && !begin(stored, marked(caseId))) {}
    }

    private Document marked(UUID caseId) {
        var document =
                new Document("_id", caseId.toString()).append(VERSION, 1L).append(APPLIED_TO, new Document());
        return stored.documents().filled(document.append(IncompleteFiles.MISSED, 1L), CaseFile.unknown(caseId));
    }

    @Override
    public void clearIncomplete(UUID caseId) {
        stored.incomplete().clear(caseId);
    }

    @Override
    public long applied(UUID caseId, UUID aggregate) {
        var document = cards.find(eq("_id", caseId.toString()))
                .projection(include(APPLIED_TO))
                .first();
        return applied(document, aggregate);
    }

    private Progress take(Step step, Turn turn) {
        var place = step.cause().place();
        while (true) {
            var before = cards.find(eq("_id", step.caseId().toString())).first();
            var applied = applied(before, place.aggregate());
            if (place.sequence() <= applied) {
                return Progress.APPLIED;
            }
            if (!turn.comes(place.sequence(), applied)) {
                return new Progress.Gap(applied);
            }
            if (taken(step, before)) {
                outbox.wake(step.caseId());
                return Progress.APPLIED;
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(100_000L, 5_000_000L));
        }
    }

    /** Of a card that nobody can see nobody is told that it changed. */
    private boolean taken(Step step, @Nullable Document before) {
        var file = before == null
                ? CaseFile.unknown(step.caseId())
                : stored.documents().file(before);
        var after = step.change().apply(file);
        index.follow(file, after);
        EarlierWording.replaced(file, after, step.cause()).ifPresent(stored.earlier()::keep);
        var told = IncompleteFiles.has(before) ? List.<Telling>of() : tellings.of(file, after, step.cause());
        var entries = outbox.entries(before, step.cause(), told);
        var changes = changes(step, before, after);
        return before == null ? begin(stored, outbox.filled(changes, entries)) : updated(before, changes, entries);
    }

    private Document changes(Step step, @Nullable Document before, CaseFile after) {
        var place = step.cause().place();
        var applied = before == null ? new Document() : new Document(before.get(APPLIED_TO, Document.class));
        var document = new Document("_id", step.caseId().toString())
                .append(VERSION, before == null ? 1L : before.getLong(VERSION) + 1)
                .append(APPLIED_TO, applied.append(place.aggregate().toString(), place.sequence()));
        return stored.documents().filled(document, after);
    }

    /** False when there is one already. None stays of a case that was erased meanwhile: whoever erases finds it, or is seen here. */
    static boolean begin(Stored stored, Document file) {
        var caseId = UUID.fromString(file.getString("_id"));
        try {
            stored.cards().insertOne(file);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
        if (isErased(stored, caseId)) {
            stored.cards().deleteOne(eq("_id", caseId.toString()));
        }
        return true;
    }

    private static boolean isErased(Stored stored, UUID caseId) {
        return stored.keys().find(caseId).erased() != null;
    }

    private boolean updated(Document before, Document changes, List<Document> entries) {
        var updates = new ArrayList<Bson>();
        changes.forEach((field, value) -> {
            if (!field.equals("_id")) {
                updates.add(set(field, value));
            }
        });
        if (!entries.isEmpty()) {
            updates.add(pushEach(NoticeOutbox.EVENTS, entries));
            updates.add(set(NoticeOutbox.PENDING, true));
            updates.add(set(NoticeOutbox.SEQUENCE, entries.getLast().getLong(NoticeOutbox.SEQUENCE)));
        }
        var unchanged = and(eq("_id", before.getString("_id")), eq(VERSION, before.getLong(VERSION)));
        return cards.updateOne(unchanged, combine(updates)).getMatchedCount() == 1;
    }

    private static long applied(@Nullable Document document, UUID aggregate) {
        return document == null ? 0 : document.get(APPLIED_TO, Document.class).get(aggregate.toString(), 0L);
    }
}
