package nl.ketenkaart.notifications.followup.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.notifications.followup.FollowUp;
import nl.ketenkaart.notifications.followup.FollowUpId;
import nl.ketenkaart.notifications.followup.FollowUps.Wanted;
import nl.ketenkaart.notifications.followup.ListPlace;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.rehearsal.Rehearsal;
import org.bson.Document;

/**
 * Finds an organisation's follow-ups by the day due, reading by {@code _id} alone: per organisation a document with its months,
 * {@code {_id: owner, months}}, and per month one with what is due then, {@code {_id: owner|month, entries: {id: {due, mark}}}}.
 * Marks only ever grow.
 */
final class OwnersIndex {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private final MongoCollection<Document> collection;

    OwnersIndex(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    /** What the index knows of how a follow-up stands. */
    enum Mark {
        OPEN,
        /** A report is being written, or was cut off. */
        IN_DOUBT,
        DONE
    }

    /** An entry of the index. */
    record Entry(ListPlace place, Mark mark) {
        FollowUpId id() {
            return new FollowUpId(UUID.fromString(place.id()));
        }

        boolean mayBe(Wanted wanted) {
            return switch (mark) {
                case OPEN -> wanted != Wanted.DONE;
                case IN_DOUBT -> true;
                case DONE -> wanted != Wanted.UNFINISHED;
            };
        }
    }

    void put(FollowUp followUp, Mark mark) {
        if (Rehearsal.isOn()) {
            return;
        }
        var owner = followUp.owner().value();
        var month = YearMonth.from(followUp.due());
        var entry = "entries." + followUp.id().value();
        collection.updateOne(eq("_id", owner), addToSet("months", month.toString()), UPSERT);
        collection.updateOne(
                eq("_id", owner + "|" + month),
                combine(set(entry + ".due", followUp.due().toString()), max(entry + ".mark", mark.ordinal())),
                UPSERT);
    }

    /** In order, month by month as far as it is consumed. */
    Stream<Entry> after(OrganisationId owner, ListPlace place) {
        var first = YearMonth.from(place.due());
        return months(owner).stream()
                .filter(month -> !month.isBefore(first))
                .flatMap(month -> entries(owner, month))
                .filter(entry -> entry.place().compareTo(place) > 0);
    }

    private List<YearMonth> months(OrganisationId owner) {
        var months = collection.find(eq("_id", owner.value())).first();
        return months == null
                ? List.of()
                : months.getList("months", String.class).stream()
                        .map(YearMonth::parse)
                        .sorted()
                        .toList();
    }

    private Stream<Entry> entries(OrganisationId owner, YearMonth month) {
        var bucket = collection.find(eq("_id", owner.value() + "|" + month)).first();
        if (bucket == null) {
            return Stream.empty();
        }
        var entries = bucket.get("entries", Document.class);
        return entries.keySet().stream()
                .map(id -> entry(id, entries.get(id, Document.class)))
                .sorted(Comparator.comparing(Entry::place));
    }

    private static Entry entry(String id, Document entry) {
        return new Entry(
                new ListPlace(LocalDate.parse(entry.getString("due")), id), Mark.values()[entry.getInteger("mark")]);
    }
}
