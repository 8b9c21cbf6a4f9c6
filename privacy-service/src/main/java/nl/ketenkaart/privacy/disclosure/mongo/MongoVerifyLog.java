package nl.ketenkaart.privacy.disclosure.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkaart.platform.sealing.Tokens;
import nl.ketenkaart.privacy.disclosure.LogReport;
import nl.ketenkaart.privacy.disclosure.LogReport.Anchor;
import nl.ketenkaart.privacy.disclosure.LogReport.Fault;
import nl.ketenkaart.privacy.disclosure.LogReport.Kind;
import nl.ketenkaart.privacy.disclosure.VerifyLog;
import org.bson.Document;

/**
 * Walks every strand from its first page to where its head says it stands, then looks for pages that no strand knows. A strand
 * may go on by pages beyond its head: those that were stored when the process ended, or while this was reading.
 */
final class MongoVerifyLog implements VerifyLog {
    private final MongoDatabase database;
    private final Seal seal;

    MongoVerifyLog(MongoDatabase database, Tokens tokens) {
        this.database = database;
        this.seal = new Seal(tokens);
    }

    @Override
    public LogReport verify(List<Anchor> anchors) {
        var faults = new ArrayList<Fault>();
        var strands = new LinkedHashMap<String, StrandWalk>();
        walkThrough(strands, faults);
        var unknown = pagesUnknownTo(strands);
        if (!unknown.isEmpty()) {
            walkThrough(strands, faults);
        }
        unknown.stream()
                .filter(page -> !isKnown(page, strands))
                .forEach(page -> faults.add(new Fault(Kind.PAGE_INSERTED, page)));
        var named = new ArrayList<>(anchors);
        strands.values().forEach(walk -> named.addAll(walk.knots()));
        named.stream().filter(anchor -> isLost(anchor, strands)).forEach(anchor -> faults.add(lost(anchor)));
        return report(strands, faults);
    }

    /** Of a strand that was walked before: what came since. */
    private void walkThrough(Map<String, StrandWalk> strands, List<Fault> faults) {
        for (var head : database.getCollection(MongoProcessingLog.HEADS).find()) {
            var strand = head.getString("_id");
            if (strands.containsKey(strand)) {
                strands.get(strand).on(head.getLong(Strand.NUMBER));
            } else {
                strands.put(strand, walk(head, faults));
            }
        }
    }

    private StrandWalk walk(Document head, List<Fault> faults) {
        if (!seal.holds(head)) {
            faults.add(new Fault(Kind.HEAD_CHANGED, head.getString("_id")));
        }
        var walk = new StrandWalk(database, seal, faults);
        walk.through(head);
        return walk;
    }

    private List<String> pagesUnknownTo(Map<String, StrandWalk> strands) {
        return database
                .getCollection(MongoProcessingLog.PAGES)
                .find()
                .projection(Projections.include("_id"))
                .map(page -> String.valueOf(page.get("_id")))
                .into(new ArrayList<>())
                .stream()
                .filter(page -> !isKnown(page, strands))
                .toList();
    }

    private static boolean isKnown(String page, Map<String, StrandWalk> strands) {
        var walk = strands.get(page.substring(0, Math.max(0, page.lastIndexOf('-'))));
        return walk != null && walk.visited(page);
    }

    private static boolean isLost(Anchor anchor, Map<String, StrandWalk> strands) {
        var walk = strands.get(anchor.strand());
        return walk == null || !anchor.hash().equals(walk.hashOf(anchor.page()));
    }

    private static Fault lost(Anchor anchor) {
        return new Fault(Kind.ANCHOR_LOST, Strand.id(anchor.strand(), anchor.page()));
    }

    private static LogReport report(Map<String, StrandWalk> strands, List<Fault> faults) {
        var walks = strands.values();
        return new LogReport(
                strands.size(),
                walks.stream().mapToLong(StrandWalk::pages).sum(),
                walks.stream().mapToLong(StrandWalk::lines).sum(),
                walks.stream().flatMap(walk -> walk.end().stream()).toList(),
                faults);
    }
}
