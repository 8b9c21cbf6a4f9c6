package nl.ketenkaart.notifications.inbox.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.inbox.Inboxes;
import nl.ketenkaart.notifications.inbox.Notification;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.store.Stores;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An inbox is pages of {@value #PAGE} entries, {@code {_id: organisation|page, count, entries}}. An entry is appended in one
 * update that holds only while the page has room and the entry is not on it; a full page never changes again, and only then
 * the next one begins: so numbers are dense, and whoever has read a full page has read all there will ever be on it.
 *
 * <p>That nothing is stored twice, also not on different pages, also not by two writers at once: before anything else a receipt
 * {@code {_id: organisation|entry, page}} notes the last page of that moment, and every try, the first and all later ones, goes
 * from that page onwards and leaves a page only when it is full and the entry is not on it.
 */
@Component
class MongoInboxes implements Inboxes {
    private static final int PAGE = 100;
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private final MongoCollection<Document> last;
    private final MongoCollection<Document> receipts;
    private final MongoCollection<Document> pages;

    MongoInboxes(Stores stores) {
        MongoDatabase database = stores.database();
        this.last = database.getCollection("inboxes");
        this.receipts = database.getCollection("inbox-receipts");
        this.pages = database.getCollection("inbox-pages");
    }

    @Override
    public void put(OrganisationId organisation, Notification notification) {
        var page = receipt(organisation, notification);
        while (!isOn(page, organisation, notification)) {
            page++;
            last.updateOne(eq("_id", organisation.value()), max("page", page), UPSERT);
        }
    }

    @Override
    public List<Notification> from(OrganisationId organisation, long number) {
        var page = page(organisation, number / PAGE);
        var entries = page == null ? List.<Document>of() : page.getList("entries", Document.class);
        return entries.stream().skip(number % PAGE).map(MongoInboxes::read).toList();
    }

    @Override
    public long end(OrganisationId organisation) {
        var number = lastPage(organisation);
        var page = page(organisation, number);
        return number * PAGE + (page == null ? 0 : page.getInteger("count"));
    }

    /** Backwards from the end, since who asks seldom asks for long ago. */
    @Override
    public long since(OrganisationId organisation, Instant arrived) {
        var first = end(organisation);
        for (var number = lastPage(organisation); number >= 0; number--) {
            var entries = from(organisation, number * PAGE);
            var older = (int) entries.stream()
                    .takeWhile(entry -> entry.arrived().isBefore(arrived))
                    .count();
            if (older < entries.size()) {
                first = number * PAGE + older;
            }
            if (older > 0) {
                return first;
            }
        }
        return first;
    }

    private long lastPage(OrganisationId organisation) {
        var begun = last.find(eq("_id", organisation.value())).first();
        return begun == null ? 0L : begun.getLong("page");
    }

    /** From which page on the entry may stand; the same answer for every try. */
    private long receipt(OrganisationId organisation, Notification notification) {
        var id = organisation + "|" + notification.id();
        var page = lastPage(organisation);
        receipts.updateOne(eq("_id", id), setOnInsert("page", page), UPSERT);
        return Objects.requireNonNull(receipts.find(eq("_id", id)).first()).getLong("page");
    }

    /** Puts the entry on this page if there is room; false when the page is full without it. */
    private boolean isOn(long number, OrganisationId organisation, Notification notification) {
        while (true) {
            if (appended(number, organisation, notification)) {
                return true;
            }
            var page = page(organisation, number);
            if (page == null) {
                begin(number, organisation);
            } else if (holds(page, notification)) {
                return true;
            } else if (page.getInteger("count") >= PAGE) {
                return false;
            }
        }
    }

    private boolean appended(long page, OrganisationId organisation, Notification notification) {
        var id = notification.id().toString();
        var room = and(eq("_id", organisation + "|" + page), lt("count", PAGE), ne("entries.id", id));
        return pages.updateOne(room, combine(inc("count", 1), push("entries", write(notification))))
                        .getMatchedCount()
                == 1;
    }

    private void begin(long page, OrganisationId organisation) {
        try {
            pages.insertOne(new Document("_id", organisation + "|" + page)
                    .append("count", 0)
                    .append("entries", List.of()));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    private static boolean holds(Document page, Notification notification) {
        var id = notification.id().toString();
        return page.getList("entries", Document.class).stream()
                .anyMatch(entry -> entry.getString("id").equals(id));
    }

    private @Nullable Document page(OrganisationId organisation, long page) {
        return pages.find(eq("_id", organisation + "|" + page)).first();
    }

    private static Document write(Notification notification) {
        return new Document("id", notification.id().toString())
                .append("caseId", notification.caseId().value().toString())
                .append("about", notification.about())
                .append("at", notification.at().toString())
                .append("arrived", notification.arrived().toString());
    }

    private static Notification read(Document entry) {
        return new Notification(
                UUID.fromString(entry.getString("id")),
                new CaseId(UUID.fromString(entry.getString("caseId"))),
                entry.getString("about"),
                Instant.parse(entry.getString("at")),
                Instant.parse(entry.getString("arrived")));
    }
}
