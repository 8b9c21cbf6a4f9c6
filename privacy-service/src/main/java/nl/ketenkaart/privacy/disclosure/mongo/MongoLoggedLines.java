package nl.ketenkaart.privacy.disclosure.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.ketenkaart.platform.rehearsal.Rehearsal;
import nl.ketenkaart.privacy.disclosure.LoggedLine;
import nl.ketenkaart.privacy.disclosure.LoggedLines;
import org.bson.Document;

/**
 * Looks places up, and the pages that they name; a page is given only as it was sealed. What is only tried writes nothing, and so may miss
 * the last lines.
 */
final class MongoLoggedLines implements LoggedLines {
    private final LogIndex index;
    private final MongoCollection<Document> pages;
    private final Seal seal;

    MongoLoggedLines(LogIndex index, MongoDatabase database, Seal seal) {
        this.index = index;
        this.pages = database.getCollection(MongoProcessingLog.PAGES);
        this.seal = seal;
    }

    @Override
    public List<Found> find(Key key, String after, int atMost) {
        if (!Rehearsal.isOn()) {
            index.catchUp();
        }
        var from = key.prefix() + "|";
        var places = index.places()
                .find(and(gt("_id", from + after), lt("_id", from + "~")))
                .sort(ascending("_id"))
                .limit(atMost)
                .into(new ArrayList<>());
        var named = pages(places);
        return places.stream()
                .map(place -> found(
                        place.getString("_id").substring(from.length()),
                        Objects.requireNonNull(named.get(place.getString("page")))))
                .toList();
    }

    private Map<String, List<LoggedLine>> pages(List<Document> places) {
        var ids =
                places.stream().map(place -> place.getString("page")).distinct().toList();
        var found = new HashMap<String, List<LoggedLine>>();
        if (!ids.isEmpty()) {
            pages.find(in("_id", ids)).forEach(page -> found.put(page.getString("_id"), lines(page)));
        }
        ids.stream().filter(id -> !found.containsKey(id)).findFirst().ifPresent(id -> {
            throw new NotWhole(id);
        });
        return found;
    }

    private List<LoggedLine> lines(Document page) {
        if (!seal.holds(page)) {
            throw new NotWhole(page.getString("_id"));
        }
        return page.getList(Strand.LINES, Document.class).stream()
                .map(LoggedDocuments::line)
                .toList();
    }

    /** The line at this place, and, where that is an action's, those of its persons. */
    private static Found found(String place, List<LoggedLine> page) {
        var id = place.substring(place.indexOf('|') + 1);
        var lines = page.stream()
                .filter(line -> id.equals(line.traceId() + "-" + line.spanId())
                        || id.equals(line.traceId() + "-" + line.parentSpanId()) && !line.ofTheAction())
                .toList();
        return new Found(place, lines);
    }
}
