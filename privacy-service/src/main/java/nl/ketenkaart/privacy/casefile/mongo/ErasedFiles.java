package nl.ketenkaart.privacy.casefile.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.keys.Erasable;
import nl.ketenkaart.privacy.destruction.WhatStays;
import org.bson.Document;

/**
 * Removes a case's file, its earlier wordings and its lines in the lists of organisations; the lines first, since the file names them. Of a
 * case of which one organisation's part went the rest stays, here and apart: there a file is begun that is made anew, since the
 * topics do not tell all of it any more.
 */
final class ErasedFiles implements Erasable, WhatStays {
    static final String WHAT_STAYS = "cards-begun-with";
    private final MongoDatabase database;
    private final MongoCollection<Document> staying;
    private final MongoProjection.Stored stored;
    private final MongoCaseIndex index;

    ErasedFiles(MongoDatabase database, MongoProjection.Stored stored, MongoCaseIndex index) {
        this.database = database;
        this.staying = database.getCollection(WHAT_STAYS).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.stored = stored;
        this.index = index;
    }

    @Override
    public void erase(UUID scope) {
        var id = eq("_id", scope.toString());
        var file = stored.cards().find(id).first();
        var brokenGlass = file == null
                ? Set.<UUID>of()
                : stored.documents().shell(file).brokenGlass().keySet();
        index.remove(scope, brokenGlass);
        database.getCollection(MongoEarlierWordings.COLLECTION).deleteMany(eq("caseId", scope.toString()));
        database.getCollection(MakingShelf.COLLECTION).deleteOne(id);
        staying.deleteOne(id);
        stored.cards().deleteOne(id);
    }

    /** Where a card was lost and one has only begun anew, what was kept before says more. */
    @Override
    public void keep(UUID caseId, OrganisationId without) {
        var id = eq("_id", caseId.toString());
        var kept = Optional.ofNullable(staying.find(id).first());
        Optional.ofNullable(stored.cards().find(id).first())
                .filter(card -> kept.isEmpty() || stored.documents().shell(card).raised() != null)
                .or(() -> kept)
                .ifPresent(file -> staying.replaceOne(id, left(file, without), new ReplaceOptions().upsert(true)));
    }

    private Document left(Document card, OrganisationId without) {
        var file = stored.documents().file(card).destroying(without);
        var document = new Document("_id", card.getString("_id"))
                .append(MongoProjection.APPLIED_TO, card.get(MongoProjection.APPLIED_TO, Document.class));
        return stored.documents().filled(document, file);
    }

    /** What is to stay is kept first: whoever makes the file anew at this moment begins with that. */
    @Override
    public void erase(UUID scope, OrganisationId organisation) {
        database.getCollection(MongoEarlierWordings.COLLECTION)
                .deleteMany(and(eq("caseId", scope.toString()), eq(MongoEarlierWordings.OWNER, organisation.value())));
        do {
            keep(scope, organisation);
        } while (!isErased(scope, organisation));
    }

    /** Guarded by the version, as every change of a file. */
    private boolean isErased(UUID scope, OrganisationId organisation) {
        var card = stored.cards().find(eq("_id", scope.toString())).first();
        if (card == null) {
            return true;
        }
        var version = card.getLong(MongoProjection.VERSION);
        var left = left(card, organisation);
        var change = combine(
                set(CaseDocuments.PARTS, left.get(CaseDocuments.PARTS)),
                set(CaseDocuments.LOCKED, left.get(CaseDocuments.LOCKED)),
                set(MongoProjection.VERSION, version + 1));
        var unchanged = and(eq("_id", scope.toString()), eq(MongoProjection.VERSION, version));
        return stored.cards().updateOne(unchanged, change).getMatchedCount() == 1;
    }
}
