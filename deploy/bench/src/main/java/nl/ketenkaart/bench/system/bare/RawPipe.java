package nl.ketenkaart.bench.system.bare;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * The least that lies between a write at one service and its effect at another: a document is stored, a record is produced and consumed, and
 * a second document is stored. In the measuring process itself, without HTTP; nothing waits for company, as at the services.
 */
public final class RawPipe implements AutoCloseable {
    private static final String TOPIC = "bench-raw";
    private static final int BYTES = 1_024;
    private final MongoClient client;
    private final MongoCollection<Document> written;
    private final MongoCollection<Document> takenIn;
    private final KafkaProducer<String, byte[]> producer;
    private final Map<String, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();
    private volatile boolean open = true;

    /**
     * @param kafka host and port of the broker; gets a topic of its own
     * @param store the address of the store
     */
    public RawPipe(String kafka, String store) throws ExecutionException, InterruptedException {
        var broker = Map.<String, Object>of("bootstrap.servers", kafka);
        try (var admin = Admin.create(broker)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
        client = MongoClients.create(store);
        var database =
                client.getDatabase(BareEndpoint.DATABASE).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        written = database.getCollection("written");
        takenIn = database.getCollection("taken-in");
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
        Thread.ofPlatform().daemon().start(() -> consume(broker));
    }

    private void consume(Map<String, Object> broker) {
        try (var records = new KafkaConsumer<>(broker, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partition = List.of(new TopicPartition(TOPIC, 0));
            records.assign(partition);
            records.seekToBeginning(partition);
            while (open) {
                records.poll(Duration.ofMillis(200)).forEach(this::takeIn);
            }
        }
    }

    private void takeIn(ConsumerRecord<String, byte[]> record) {
        takenIn.insertOne(new Document("_id", record.key()).append("body", new Binary(record.value())));
        var waits = waiting.remove(record.key());
        if (waits != null) {
            waits.complete(null);
        }
    }

    /** How long one took, in milliseconds. */
    public double once() throws ExecutionException, InterruptedException, TimeoutException {
        var id = UUID.randomUUID().toString();
        var done = new CompletableFuture<Void>();
        waiting.put(id, done);
        var body = new byte[BYTES];
        var from = System.nanoTime();
        written.insertOne(new Document("_id", id).append("body", new Binary(body)));
        producer.send(new ProducerRecord<>(TOPIC, id, body));
        done.get(30, TimeUnit.SECONDS);
        return (System.nanoTime() - from) / 1e6;
    }

    /** The consumer ends by itself, within a poll. */
    @Override
    public void close() {
        open = false;
        producer.close();
        client.close();
    }
}
