package nl.ketenkaart.privacy.receipt.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.keys.Erasable;
import nl.ketenkaart.privacy.receipt.Receipt;
import nl.ketenkaart.privacy.receipt.ReceiptBook;
import nl.ketenkaart.privacy.receipt.ReceiptBook.Replaced;
import nl.ketenkaart.privacy.receipt.Receipts;
import nl.ketenkaart.privacy.receipt.Wording;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A book per case, written whole and guarded by its version: of two that write at once one comes first. */
final class MongoReceipts implements Receipts, Erasable {
    private static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);
    private static final String VERSION = "version";
    private final MongoCollection<Document> books;

    MongoReceipts(MongoCollection<Document> books) {
        this.books = books.withWriteConcern(DURABLE);
    }

    @Override
    public boolean shown(UUID caseId, OrganisationId organisation, List<Wording> wordings) {
        while (!wordings.isEmpty()) {
            var before = find(caseId);
            var book = book(before);
            var after = book.shown(organisation, wordings);
            if (after.isEmpty()) {
                return false;
            }
            if (after.get().equals(book) || stored(caseId, before, after.get())) {
                return true;
            }
            waitABit();
        }
        return true;
    }

    @Override
    public Map<OrganisationId, Receipt> replaced(UUID caseId, Function<ReceiptBook, Replaced> how) {
        while (true) {
            var before = find(caseId);
            var book = book(before);
            var replaced = how.apply(book);
            if (replaced.book().equals(book) || stored(caseId, before, replaced.book())) {
                return replaced.told();
            }
            waitABit();
        }
    }

    @Override
    public void erase(UUID scope) {
        books.deleteOne(eq("_id", scope.toString()));
    }

    /** What somebody was shown, by which revision and no words: it tells its owner's viewers of a correction, as long as the case is there. */
    @Override
    public void erase(UUID scope, OrganisationId organisation) {}

    private @Nullable Document find(UUID caseId) {
        return books.find(eq("_id", caseId.toString())).first();
    }

    private static ReceiptBook book(@Nullable Document document) {
        return document == null ? ReceiptBook.EMPTY : BookDocuments.book(document);
    }

    private boolean stored(UUID caseId, @Nullable Document before, ReceiptBook book) {
        var version = before == null ? 0L : before.getLong(VERSION);
        var document = BookDocuments.of(book).append("_id", caseId.toString()).append(VERSION, version + 1);
        return before == null ? inserted(document) : replaced(document, version);
    }

    private boolean replaced(Document document, long version) {
        var unchanged = and(eq("_id", document.getString("_id")), eq(VERSION, version));
        return books.replaceOne(unchanged, document).getMatchedCount() == 1;
    }

    private boolean inserted(Document document) {
        try {
            books.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private static void waitABit() {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(100_000L, 5_000_000L));
    }
}
