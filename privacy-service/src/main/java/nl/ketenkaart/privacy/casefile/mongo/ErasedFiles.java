package nl.ketenkaart.privacy.casefile.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.keys.Erasable;

/** Removes a case's file, its earlier wordings and its lines in the lists of organisations; the lines first, since the file names them. */
final class ErasedFiles implements Erasable {
    private final MongoDatabase database;
    private final MongoProjection.Stored stored;
    private final MongoCaseIndex index;

    ErasedFiles(MongoDatabase database, MongoProjection.Stored stored, MongoCaseIndex index) {
        this.database = database;
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
        stored.incomplete().clear(scope);
        stored.cards().deleteOne(id);
    }
}
