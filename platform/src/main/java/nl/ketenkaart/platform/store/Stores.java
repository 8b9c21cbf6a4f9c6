package nl.ketenkaart.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.ketenkaart.platform.event.Naming;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.keys.Erasable;
import nl.ketenkaart.platform.sealing.Place;
import nl.ketenkaart.platform.sealing.SealedJson;
import org.bson.Document;
import org.bson.types.Binary;
import tools.jackson.databind.json.JsonMapper;

/** Makes the stores of a service, all in its own database. */
public final class Stores implements Erasable {
    private static final String KEY = "key";
    private final MongoDatabase database;
    private final SealedJson json;
    private final JsonMapper mapper;
    private final OutboxRelay relay;
    private final Set<OfScopes> ofScopes = ConcurrentHashMap.newKeySet();

    Stores(MongoDatabase database, SealedJson json, JsonMapper mapper, OutboxRelay relay) {
        this.database = database;
        this.json = json;
        this.mapper = mapper;
        this.relay = relay;
    }

    public <S> Aggregates<S> aggregates(String collection, String topic, Class<S> state, Naming naming) {
        ofScopes.add(new OfScopes(collection, KEY));
        return new Aggregates<>(
                database.getCollection(collection),
                new SealedContents<>(collection, json, mapper, state),
                outbox(topic, naming),
                relay);
    }

    /**
     * @param topics whose events it takes in
     */
    public <P> Projections<P> projections(String collection, Class<P> state, String... topics) {
        ofScopes.add(new OfScopes(collection, "_id"));
        return new Projections<>(database.getCollection(collection), mapper, state, Set.of(topics));
    }

    /** For a document that keeps an outbox of its own; hand the collection to {@link #watch} once. */
    public Outbox outbox(String topic, Naming naming) {
        return new Outbox(topic, naming, json);
    }

    public OutboxRelay watch(MongoCollection<Document> collection, Outbox outbox) {
        relay.watch(collection, outbox);
        return relay;
    }

    public MongoDatabase database() {
        return database;
    }

    /** The aggregates and projections of a scope; whoever keeps something beside them removes that itself. */
    @Override
    public void erase(UUID scope) {
        ofScopes.forEach(one -> database.getCollection(one.collection()).deleteMany(eq(one.field(), scope.toString())));
    }

    /** Its aggregates; a projection is of all that contributed to it. */
    @Override
    public void erase(UUID scope, OrganisationId organisation) {
        ofScopes.stream()
                .filter(one -> one.field().equals(KEY))
                .forEach(one -> database.getCollection(one.collection())
                        .deleteMany(and(eq(KEY, scope.toString()), eq("owner", organisation.value()))));
    }

    /** @param field in which a document says of which scope it is */
    private record OfScopes(String collection, String field) {}

    private record SealedContents<S>(String collection, SealedJson json, JsonMapper mapper, Class<S> type)
            implements Aggregates.Contents<S> {

        @Override
        public Binary seal(UUID id, UUID key, OrganisationId owner, S state) {
            return new Binary(json.seal(place(id, key, owner), state));
        }

        @Override
        public S open(UUID id, Document document) {
            var place = place(
                    id, UUID.fromString(document.getString("key")), new OrganisationId(document.getString("owner")));
            return mapper.readValue(
                    json.open(place, document.get("content", Binary.class).getData()), type);
        }

        private Place place(UUID id, UUID key, OrganisationId owner) {
            return new Place(collection, key, owner, id.toString(), "content");
        }
    }
}
