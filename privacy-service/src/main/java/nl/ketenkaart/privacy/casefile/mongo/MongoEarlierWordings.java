package nl.ketenkaart.privacy.casefile.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.sealing.Place;
import nl.ketenkaart.privacy.casefile.EarlierWordings;
import nl.ketenkaart.privacy.casefile.Part.Label;
import org.bson.Document;

/** A document per wording, {@code <contribution>|<revision, counted down>}, each content sealed for that place. */
final class MongoEarlierWordings implements EarlierWordings {
    static final String COLLECTION = "earlier-wordings";
    /** A contribution and what belongs to it have one. */
    static final String OWNER = "owner";

    private static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);
    private final MongoCollection<Document> wordings;
    private final CaseDocuments documents;

    MongoEarlierWordings(MongoCollection<Document> wordings, CaseDocuments documents) {
        this.wordings = wordings.withWriteConcern(DURABLE);
        this.documents = documents;
    }

    @Override
    public void keep(EarlierWording wording) {
        var id = id(wording.contribution(), wording.revision());
        var parts = wording.parts().stream()
                .map(part -> documents.stored(part, place(wording.caseId(), part.label(), wording.revision())))
                .toList();
        var document = new Document("_id", id)
                .append("caseId", wording.caseId().toString())
                .append(OWNER, wording.parts().getFirst().owner().value())
                .append("revision", wording.revision())
                .append("until", wording.until().toString())
                .append(CaseDocuments.PARTS, parts);
        wordings.replaceOne(eq("_id", id), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public List<EarlierWording> of(UUID contribution, long before, int atMost) {
        return wordings.find(and(gt("_id", id(contribution, before)), lt("_id", contribution + "|~")))
                .sort(ascending("_id"))
                .limit(atMost)
                .map(document -> wording(contribution, document))
                .into(new ArrayList<>());
    }

    private EarlierWording wording(UUID contribution, Document document) {
        var caseId = UUID.fromString(document.getString("caseId"));
        var revision = document.getLong("revision");
        var parts = document.getList(CaseDocuments.PARTS, Document.class).stream()
                .map(stored -> documents.part(stored, label -> place(caseId, label, revision)))
                .toList();
        return new EarlierWording(caseId, contribution, revision, Instant.parse(document.getString("until")), parts);
    }

    private static Place place(UUID caseId, Label label, long revision) {
        var item = label.item();
        return new Place(COLLECTION, caseId, item.owner(), item.id() + "|" + revision, "content");
    }

    private static String id(UUID contribution, long revision) {
        return "%s|%019d".formatted(contribution, Long.MAX_VALUE - revision);
    }
}
