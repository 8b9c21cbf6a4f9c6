package nl.ketenkaart.bench.system.bare;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.List;
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

/** What a read costs at least here: one document is read by its {@code _id}, by the driver on a virtual thread, and its bytes are the answer. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@RestController
public class BareEndpoint {
    /** Where its documents lie: {@code {_id, body}}. */
    public static final String DATABASE = "bench";

    public static final String COLLECTION = "bodies";
    private final MongoCollection<Document> bodies;

    BareEndpoint(@Value("${store}") String store) {
        bodies = MongoClients.create(store).getDatabase(DATABASE).getCollection(COLLECTION);
    }

    @GetMapping(path = "/v1/cases/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> body(@PathVariable String id) {
        var document = bodies.find(eq("_id", id)).first();
        return document == null
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok(document.get("body", Binary.class).getData());
    }

    /** @param words {@code --store=} and {@code --server.port=} */
    public static void main(String[] words) {
        Bare.start(BareEndpoint.class, List.of(), words);
    }
}
