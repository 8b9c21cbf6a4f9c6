package nl.ketenkaart.bench.system.site;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.Document;

/**
 * Copies of a case as it lies in the store: of every document whose {@code _id} names it, in privacy-service's database and in that of the keys.
 * None can be opened, since what is sealed is sealed for its place; there they are all the same.
 */
public final class Copies {
    private static final List<String> DATABASES = List.of("privacy-service", "keys");
    private static final int AT_ONCE = 250;
    /** In the card of a case of which somebody is still to be told. */
    private static final String WAITS = "pending";

    private final MongoClient client;
    private final String original;
    private int made;

    /** @param original the case's id */
    public Copies(MongoClient client, UUID original) {
        this.client = client;
        this.original = original.toString();
    }

    /** Until there are so many cases; first all must be told that was to be told of those that are real. */
    public void fillTo(int cases) throws InterruptedException {
        settle();
        for (var name : DATABASES) {
            var database = client.getDatabase(name).withWriteConcern(WriteConcern.W1);
            for (var collection : database.listCollectionNames()) {
                copy(database, collection, cases);
            }
        }
        made = cases;
    }

    private void settle() throws InterruptedException {
        var cards = client.getDatabase(DATABASES.getFirst()).getCollection("cards");
        while (cards.find(exists(WAITS)).first() != null) {
            Thread.sleep(200);
        }
    }

    private void copy(MongoDatabase database, String name, int until) {
        var collection = database.getCollection(name);
        var documents = collection
                .find(regex("_id", Pattern.compile(Pattern.quote(original))))
                .into(new ArrayList<>());
        for (var document : documents) {
            var batch = new ArrayList<Document>();
            for (int number = made; number < until; number++) {
                batch.add(copy(document));
                if (batch.size() == AT_ONCE || number + 1 == until) {
                    collection.insertMany(batch, new InsertManyOptions().ordered(false));
                    batch.clear();
                }
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
