package nl.ketenkaart.bench.system.bare;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a read costs at least here: one document is read by its {@code _id}, by the driver on a virtual thread, and its bytes are the answer. And
 * what it costs with every call to the store that a card needs: four documents read, two lines stored for good, the end of the log moved.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@RestController
public class BareEndpoint {
    /** Where its documents lie: {@code {_id, body}}. */
    public static final String DATABASE = "bench";

    public static final String COLLECTION = "bodies";
    /** In a line of the log, about. */
    private static final int BYTES_OF_A_LINE = 1_024;

    private static final int OTHER_READS = 3;
    private static final ReplaceOptions OR_NEW = new ReplaceOptions().upsert(true);
    private final MongoCollection<Document> bodies;
    private final MongoCollection<Document> lines;
    private final MongoCollection<Document> ends;

    BareEndpoint(@Value("${store}") String store) {
        var database = MongoClients.create(store).getDatabase(DATABASE);
        var durable = WriteConcern.MAJORITY.withJournal(true);
        bodies = database.getCollection(COLLECTION);
        lines = database.getCollection("lines").withWriteConcern(durable);
        ends = database.getCollection("ends").withWriteConcern(durable);
    }

    @GetMapping(path = "/v1/cases/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> body(@PathVariable String id) {
        var document = bodies.find(eq("_id", id)).first();
        return document == null
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok(document.get("body", Binary.class).getData());
    }

    @GetMapping(path = "/v1/every-call/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> withEveryCall(@PathVariable String id) {
        for (int i = 0; i < OTHER_READS; i++) {
            ends.find(eq("_id", id)).first();
        }
        var answer = body(id);
        lines.insertOne(line());
        lines.insertOne(line());
        ends.replaceOne(eq("_id", id), new Document("_id", id).append("at", System.nanoTime()), OR_NEW);
        return answer;
    }

    private static Document line() {
        return new Document("_id", UUID.randomUUID().toString()).append("line", new Binary(new byte[BYTES_OF_A_LINE]));
    }

    /** @param words {@code --store=} and {@code --server.port=} */
    public static void main(String[] words) {
        Bare.start(BareEndpoint.class, List.of(), words);
    }
}
