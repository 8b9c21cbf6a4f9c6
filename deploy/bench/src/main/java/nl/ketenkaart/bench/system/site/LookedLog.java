package nl.ketenkaart.bench.system.site;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.bson.Document;

/**
 * What privacy-service's log of processing holds. Hundreds of looks a second would fill the store, which has everything in memory, within the hour,
 * and what was measured then were its collections of garbage.
 */
public final class LookedLog {
    private final MongoDatabase database;

    public LookedLog(MongoClient store) {
        database = store.getDatabase("privacy-service");
    }

    /** Only what the log's own index has read is taken away: it goes on as if it were there. */
    public void forget() {
        for (var strand : database.getCollection("processing-log-read").find()) {
            var read = Filters.lt("page", strand.getLong("next"));
            database.getCollection("processing-log")
                    .deleteMany(Filters.and(Filters.eq("strand", strand.getString("_id")), read));
        }
        for (var rest : new String[] {"processing-log-places", "actor-log"}) {
            database.getCollection(rest).deleteMany(new Document());
        }
    }
}
