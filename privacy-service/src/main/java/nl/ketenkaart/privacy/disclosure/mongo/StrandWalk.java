package nl.ketenkaart.privacy.disclosure.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import nl.ketenkaart.privacy.disclosure.LogReport.Anchor;
import nl.ketenkaart.privacy.disclosure.LogReport.Fault;
import nl.ketenkaart.privacy.disclosure.LogReport.Kind;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One strand, read from its first page on, some pages at a time. */
final class StrandWalk {
    private static final int AT_ONCE = 64;
    private final MongoDatabase database;
    private final Seal seal;
    private final List<Fault> faults;
    private final List<Anchor> knots = new ArrayList<>();
    private final List<String> hashes = new ArrayList<>();
    private String strand = "";
    private long lines;

    StrandWalk(MongoDatabase database, Seal seal, List<Fault> faults) {
        this.database = database;
        this.seal = seal;
        this.faults = faults;
    }

    void through(Document head) {
        strand = head.getString("_id");
        var last = head.getLong(Strand.NUMBER);
        on(last);
        if (last >= 0 && !Objects.equals(hashOf(last), head.getString(Strand.PREVIOUS))) {
            faults.add(new Fault(Kind.HEAD_CHANGED, strand));
        }
    }

    /** Goes on to the end, at least to this page. */
    void on(long last) {
        while (true) {
            var pages = next();
            for (var i = 0; i < AT_ONCE; i++) {
                var page = pages.get(nextId());
                if (page == null && hashes.size() > last) {
                    return;
                }
                page(page);
            }
        }
    }

    private Map<String, Document> next() {
        var ids = LongStream.range(hashes.size(), hashes.size() + AT_ONCE)
                .mapToObj(number -> Strand.id(strand, number))
                .toList();
        var pages = new HashMap<String, Document>();
        var collection = database.getCollection(MongoProcessingLog.PAGES);
        collection.find(Filters.in("_id", ids)).forEach(page -> pages.put(page.getString("_id"), page));
        return pages;
    }

    private String nextId() {
        return Strand.id(strand, hashes.size());
    }

    private void page(@Nullable Document page) {
        var id = nextId();
        if (page == null) {
            faults.add(new Fault(Kind.PAGE_REMOVED, id));
            hashes.add("");
            return;
        }
        if (!seal.holds(page)) {
            faults.add(new Fault(Kind.PAGE_CHANGED, id));
        } else if (!belongs(page)) {
            faults.add(new Fault(Kind.PAGE_MOVED, id));
        }
        hashes.add(Objects.requireNonNullElse(Seal.hash(page), ""));
        lines += page.getList(Strand.LINES, Document.class, List.of()).size();
        tie(page.getList(Strand.KNOTS, Document.class, List.of()));
        actors(page.getList("actors", Document.class, List.of()));
    }

    private boolean belongs(Document page) {
        var before = hashes.isEmpty() ? "" : hashes.getLast();
        return strand.equals(page.getString(Strand.STRAND))
                && Objects.equals((long) hashes.size(), page.getLong(Strand.NUMBER))
                && (before.equals(page.getString(Strand.PREVIOUS)) || before.isEmpty() && !hashes.isEmpty());
    }

    private void tie(List<Document> names) {
        names.forEach(knot -> knots.add(
                new Anchor(knot.getString(Strand.STRAND), knot.getLong(Strand.NUMBER), knot.getString("hash"))));
    }

    private void actors(List<Document> marks) {
        var there = new HashMap<String, Document>();
        var ids = marks.stream().map(mark -> mark.getString("_id")).toList();
        database.getCollection(MongoProcessingLog.ACTORS)
                .find(Filters.in("_id", ids))
                .forEach(actor -> there.put(actor.getString("_id"), actor));
        for (var mark : marks) {
            var actor = there.get(mark.getString("_id"));
            if (actor == null) {
                faults.add(new Fault(Kind.ACTOR_REMOVED, mark.getString("_id")));
            } else if (!Seal.digest(actor).equals(mark.getString("hash"))) {
                faults.add(new Fault(Kind.ACTOR_CHANGED, mark.getString("_id")));
            }
        }
    }

    boolean visited(String id) {
        var number = Long.parseLong(id.substring(strand.length() + 1));
        return number >= 0
                && number < hashes.size()
                && Strand.id(strand, number).equals(id);
    }

    /** The empty text where the page was removed; null beyond the end. */
    @Nullable
    String hashOf(long page) {
        return page >= 0 && page < hashes.size() ? hashes.get((int) page) : null;
    }

    List<Anchor> knots() {
        return knots;
    }

    long pages() {
        return hashes.stream().filter(hash -> !hash.isEmpty()).count();
    }

    long lines() {
        return lines;
    }

    Optional<Anchor> end() {
        return hashes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Anchor(strand, hashes.size() - 1, hashes.getLast()));
    }
}
