package nl.ketenkaart.privacy.erasure.proof;

import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Every document of every database. What bears the case's id may lie about still as an id of nothing (in somebody's inbox, in the
 * processing log); what holds sealed bytes of it may not.
 */
final class SearchStores {
    private static final Set<String> NOT_OURS = Set.of("admin", "local", "config");
    private static final Set<String> OF_ITS_SCOPE = Set.of("_id", "key", "caseId", "case", "scope");
    private final MongoClient client;
    private final AllThereIs all;

    SearchStores(MongoClient client, AllThereIs all) {
        this.client = client;
        this.all = all;
    }

    /**
     * @param sealed by collection, documents of the case that hold sealed bytes
     * @param named by collection, other documents in which its id stands
     */
    record Found(Map<String, Integer> sealed, Map<String, Integer> named) {}

    /** @throws IllegalStateException when not every database may be looked into */
    Found of(UUID caseId) {
        var found = new Found(new TreeMap<>(), new TreeMap<>());
        var databases = client.listDatabaseNames().into(new ArrayList<>());
        all.areDatabases(databases);
        for (var database : databases) {
            if (!NOT_OURS.contains(database)) {
                for (var collection : client.getDatabase(database).listCollectionNames()) {
                    var name = database + "." + collection;
                    client.getDatabase(database)
                            .getCollection(collection)
                            .find()
                            .forEach(document -> note(found, name, document, caseId.toString()));
                }
            }
        }
        return found;
    }

    private static void note(Found found, String collection, Document document, String caseId) {
        if (isOf(document, caseId) && holdsBytes(document)) {
            found.sealed().merge(collection, 1, Integer::sum);
        } else if (document.toJson().contains(caseId)) {
            found.named().merge(collection, 1, Integer::sum);
        }
    }

    private static boolean isOf(Document document, String caseId) {
        return OF_ITS_SCOPE.stream().anyMatch(field -> caseId.equals(document.get(field)))
                || document.get("answer") instanceof Document answer && isOf(answer, caseId);
    }

    private static boolean holdsBytes(Object value) {
        return switch (value) {
            case Binary bytes -> bytes.length() > 0;
            case Document document -> document.values().stream().anyMatch(SearchStores::holdsBytes);
            case Collection<?> all -> all.stream().anyMatch(SearchStores::holdsBytes);
            case null, default -> false;
        };
    }
}
