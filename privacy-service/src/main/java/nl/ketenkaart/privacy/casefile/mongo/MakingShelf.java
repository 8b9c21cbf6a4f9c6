package nl.ketenkaart.privacy.casefile.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.ketenkaart.privacy.casefile.CaseFile;
import org.bson.Document;

/**
 * Files that are being made: those that changed last in memory, the others in a collection of their own, sealed for the place
 * that they will have. One maker at a time: whoever comes later empties the collection, and who was before it ends.
 */
final class MakingShelf {
    static final String COLLECTION = "cards-in-the-making";
    private static final String MAKER = "maker";
    private static final String WHO = "who";
    private final MongoCollection<Document> scratch;
    private final CaseDocuments documents;
    private final int atHand;
    private final String me = UUID.randomUUID().toString();
    /** In the order of their last use, which each look at it changes. */
    private final Map<UUID, Made> recent = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true));

    private final Set<UUID> all = new TreeSet<>();

    /** @param atHand how many files stay in memory */
    MakingShelf(MongoCollection<Document> scratch, CaseDocuments documents, int atHand) {
        this.scratch = scratch;
        this.documents = documents;
        this.atHand = atHand;
        scratch.deleteMany(new Document());
        scratch.insertOne(new Document("_id", MAKER).append(WHO, me));
    }

    /** What stays of cases of which something was destroyed: made anew from there, and not from what the topics still tell. */
    MakingShelf beginningWith(MongoCollection<Document> staying) {
        staying.find().forEach(stored -> put(made(stored)));
        return this;
    }

    /** @param applied the last sequence of each aggregate that is in it */
    record Made(CaseFile file, Map<String, Long> applied) {
        static Made nothing(UUID caseId) {
            return new Made(CaseFile.unknown(caseId), Map.of());
        }

        long applied(UUID aggregate) {
            return applied.getOrDefault(aggregate.toString(), 0L);
        }

        Made with(CaseFile changed, UUID aggregate, long sequence) {
            var more = new HashMap<>(applied);
            more.put(aggregate.toString(), sequence);
            return new Made(changed, more);
        }
    }

    Set<UUID> all() {
        return Set.copyOf(all);
    }

    Made get(UUID caseId) {
        var made = recent.get(caseId);
        if (made == null) {
            var stored = all.contains(caseId)
                    ? scratch.find(eq("_id", caseId.toString())).first()
                    : null;
            made = stored == null ? Made.nothing(caseId) : made(stored);
        }
        return made;
    }

    void put(Made made) {
        all.add(made.file().caseId());
        recent.put(made.file().caseId(), made);
        if (recent.size() > atHand) {
            putAway();
        }
    }

    private void putAway() {
        mustBeMine();
        var oldest = recent.entrySet().iterator();
        for (var n = 0; n < atHand / 2 && oldest.hasNext(); n++) {
            var made = oldest.next().getValue();
            var document = new Document("_id", made.file().caseId().toString())
                    .append("applied", new Document(Map.copyOf(made.applied())));
            documents.filled(document, made.file());
            scratch.replaceOne(eq("_id", document.get("_id")), document, new ReplaceOptions().upsert(true));
            oldest.remove();
        }
    }

    private Made made(Document stored) {
        var applied = new HashMap<String, Long>();
        stored.get("applied", Document.class).forEach((aggregate, sequence) -> applied.put(aggregate, (Long) sequence));
        return new Made(documents.file(stored), applied);
    }

    /** @throws IllegalStateException when somebody else makes files now */
    void mustBeMine() {
        var maker = scratch.find(eq("_id", MAKER)).first();
        if (maker == null || !me.equals(maker.getString(WHO))) {
            throw new IllegalStateException("files are being made by somebody else, who began later");
        }
    }

    void clear() {
        mustBeMine();
        scratch.deleteMany(new Document());
    }
}
