package nl.ketenkaart.ctl.store;

import com.mongodb.ClientSessionOptions;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.connection.ClusterType;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nl.ketenkaart.ctl.settings.Authorities;
import nl.ketenkaart.ctl.settings.CtlSettings;
import nl.ketenkaart.ctl.settings.Refusal;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** The databases of the platform. To be closed. */
public final class Stores implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 15;
    private final MongoClient client;
    private final boolean ofReplicas;

    /**
     * A collection of a database.
     *
     * @param documents about how many it holds
     */
    public record Place(String database, String collection, long documents) {}

    /**
     * @param authorities whose certificate it may bear, besides those that this JDK knows
     * @throws Refusal when nothing answers there
     */
    public Stores(String connection, List<X509Certificate> authorities) {
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(connection))
                .applyToSslSettings(tls -> tls.context(Authorities.trusting(authorities)))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS));
        client = MongoClients.create(settings.build());
        try {
            client.getDatabase("admin").runCommand(new Document("ping", 1));
            var type = client.getClusterDescription().getType();
            ofReplicas = type == ClusterType.REPLICA_SET || type == ClusterType.SHARDED;
        } catch (MongoException e) {
            client.close();
            throw new Refusal("MongoDB does not answer: " + e.getMessage());
        }
    }

    /** A session in which all is read as of the moment of the first read; empty where the server has no such thing. */
    public Optional<ClientSession> moment() {
        return ofReplicas
                ? Optional.of(client.startSession(
                        ClientSessionOptions.builder().snapshot(true).build()))
                : Optional.empty();
    }

    public boolean readsAsOfOneMoment() {
        return ofReplicas;
    }

    /** All that there are, in order of their names. */
    public List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (var database : CtlSettings.DATABASES) {
            var counted = new TreeMap<String, Long>();
            for (var name : client.getDatabase(database).listCollectionNames()) {
                if (!name.startsWith("system.")) {
                    counted.put(name, collection(database, name).estimatedDocumentCount());
                }
            }
            counted.forEach((name, documents) -> places.add(new Place(database, name, documents)));
        }
        return places;
    }

    /** Each document of a collection, by its id. */
    public void read(Optional<ClientSession> moment, Place place, Consumer<RawBsonDocument> each) {
        var collection = collection(place.database(), place.collection());
        moment.map(collection::find)
                .orElseGet(collection::find)
                .sort(Sorts.ascending("_id"))
                .forEach(each);
    }

    /** Adds these, none of which may be there. */
    public void add(String database, String collection, List<RawBsonDocument> documents) {
        if (!documents.isEmpty()) {
            collection(database, collection).insertMany(documents);
        }
    }

    private MongoCollection<RawBsonDocument> collection(String database, String name) {
        return client.getDatabase(database).getCollection(name, RawBsonDocument.class);
    }

    @Override
    public void close() {
        client.close();
    }
}
