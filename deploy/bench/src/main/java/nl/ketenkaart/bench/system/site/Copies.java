package nl.ketenkaart.bench.system.site;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.Document;

/**
 * Copies of a case as it lies in the store before it is read: of every document whose {@code _id} names it, in privacy-service's database and in
 * that of the keys. None can be opened, since what is sealed is sealed for its place; there they are all the same.
 */
public final class Copies {
    private static final List<String> DATABASES = List.of("privacy-service", "keys");
    private static final int AT_ONCE = 250;
    /** In the card of a case of which somebody is still to be told. */
    private static final String WAITS = "pending";

    private final MongoClient client;
    private final String original;
    private final List<Original> originals = new ArrayList<>();
    private int made;

    private record Original(MongoCollection<Document> collection, Document document) {}

    /**
     * Takes it as it is now, once all was told that was to be told.
     *
     * @param caseId whose looks are no part of it: each leaves something under the case's name
     */
    public Copies(MongoClient client, UUID caseId) throws InterruptedException {
        this.client = client;
        this.original = caseId.toString();
        settle();
        var named = regex("_id", Pattern.compile(Pattern.quote(original)));
        for (var name : DATABASES) {
            var database = client.getDatabase(name).withWriteConcern(WriteConcern.W1);
            for (var collection : database.listCollectionNames()) {
                var all = database.getCollection(collection);
                all.find(named).forEach(one -> originals.add(new Original(all, one)));
            }
        }
    }

    /** Until there are so many cases. */
    public void fillTo(int cases) {
        originals.forEach(one -> copy(one, cases));
        made = cases;
    }

    private void settle() throws InterruptedException {
        var cards = client.getDatabase(DATABASES.getFirst()).getCollection("cards");
        while (cards.find(exists(WAITS)).first() != null) {
            Thread.sleep(200);
        }
    }

    private void copy(Original one, int until) {
        var batch = new ArrayList<Document>();
        for (int number = made; number < until; number++) {
            batch.add(copy(one.document()));
            if (batch.size() == AT_ONCE || number + 1 == until) {
                one.collection().insertMany(batch, new InsertManyOptions().ordered(false));
                batch.clear();
            }
        }
    }

    private Document copy(Document document) {
        var id = document.getString("_id").replace(original, UUID.randomUUID().toString());
        var copy = new Document(document);
        copy.put("_id", id);
        return copy;
    }
}
