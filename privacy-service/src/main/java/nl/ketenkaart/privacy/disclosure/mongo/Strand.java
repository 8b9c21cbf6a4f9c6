package nl.ketenkaart.privacy.disclosure.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The pages that one process writes, each bound to the one before by its hash. Life: it begins with its first page, which also
 * names where the last other strands stood, so that none of them can vanish; it ends with the process, or with the first page
 * of which nobody knows whether it was stored: the next page then begins a strand of its own. Where a strand stands is kept
 * apart ({@code heads}), so that its last pages cannot be taken away either. One thread at a time.
 */
final class Strand {
    static final String STRAND = "strand";
    static final String NUMBER = "page";
    static final String PREVIOUS = "previous";
    static final String KNOTS = "knots";
    static final String LINES = "lines";
    private static final int MOST_KNOTS = 32;
    private static final long BEFORE_THE_FIRST = -1;
    private final MongoCollection<Document> pages;
    private final MongoCollection<Document> heads;
    private final Seal seal;
    private final Clock clock;
    private @Nullable Document head;

    Strand(MongoCollection<Document> pages, MongoCollection<Document> heads, Seal seal, Clock clock) {
        this.pages = pages;
        this.heads = heads;
        this.seal = seal;
        this.clock = clock;
    }

    static String id(String strand, long number) {
        return strand + "-" + number;
    }

    /** @throws MongoException when it may not be durable */
    void append(List<Document> lines, List<Document> actors) {
        var last = head == null ? begin() : head;
        var page = seal.put(page(last, lines, actors));
        head = null;
        pages.insertOne(page);
        head = moved(last.getString("_id"), page.getLong(NUMBER), Seal.hash(page));
    }

    private Document page(Document last, List<Document> lines, List<Document> actors) {
        var strand = last.getString("_id");
        var number = last.getLong(NUMBER) + 1;
        var page = new Document("_id", id(strand, number))
                .append(STRAND, strand)
                .append(NUMBER, number)
                .append(PREVIOUS, last.getString(PREVIOUS));
        if (number == 0) {
            page.append(KNOTS, knots(strand));
        }
        return page.append(LINES, lines).append("actors", actors);
    }

    private Document begin() {
        return moved(UUID.randomUUID().toString(), BEFORE_THE_FIRST, "");
    }

    private Document moved(String strand, long number, String hash) {
        var standing = seal.put(new Document("_id", strand)
                .append(NUMBER, number)
                .append(PREVIOUS, hash)
                .append("at", clock.millis()));
        heads.replaceOne(Filters.eq("_id", strand), standing, new ReplaceOptions().upsert(true));
        return standing;
    }

    private List<Document> knots(String mine) {
        var last = heads.find(Filters.ne("_id", mine))
                .sort(Sorts.descending("at"))
                .limit(MOST_KNOTS)
                .into(new ArrayList<>());
        return last.stream()
                .filter(other -> other.getLong(NUMBER) > BEFORE_THE_FIRST)
                .map(other -> new Document(STRAND, other.getString("_id"))
                        .append(NUMBER, other.getLong(NUMBER))
                        .append("hash", other.getString(PREVIOUS)))
                .toList();
    }
}
