package nl.ketenkaart.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.keycloak.util.JsonSerialization;

/** CloudEvents (NL GOV profile, binary mode) on {@code identity-events.v1}, by key: whose rights; ids and no more. */
final class KafkaTeller implements Teller {
    static final String TOPIC = "identity-events.v1";
    static final String CHANGED = "nl.ketenkaart.identities.rights-changed.v1";
    static final String WATCHED = "nl.ketenkaart.identities.identities-watched.v1";

    /** A token may be signed a moment after the rights were read that it tells of. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(1);

    private static final byte[] NOTHING = new byte[0];
    private final Producer<String, byte[]> producer;
    private final String source;

    /** @param source who tells, a URN */
    KafkaTeller(Producer<String, byte[]> producer, String source) {
        this.producer = producer;
        this.source = source;
    }

    /** @param file settings of Kafka's client, for its keys and certificates; empty: none */
    static KafkaTeller at(String kafka, String file, String source) {
        var settings = new Properties();
        settings.putAll(Map.of(
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                ProducerConfig.LINGER_MS_CONFIG, 0,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 5_000,
                ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500,
                ProducerConfig.CLIENT_ID_CONFIG, "keycloak",
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka));
        if (!file.isEmpty()) {
            try (var in = Files.newInputStream(Path.of(file))) {
                settings.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException("the settings of Kafka's client cannot be read", e);
            }
        }
        return new KafkaTeller(
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()), source);
    }

    @Override
    public void tell(List<Outbox.Entry> changes) throws InterruptedException {
        var sent = changes.stream().map(this::send).toList();
        for (var one : sent) {
            done(one);
        }
    }

    private Future<RecordMetadata> send(Outbox.Entry change) {
        var record = new ProducerRecord<>(TOPIC, change.whose().key(), body(change));
        head(record, change.id(), CHANGED, change.at());
        record.headers().add("content-type", bytes("application/json"));
        return producer.send(record);
    }

    @Override
    public void watched(Instant until) throws InterruptedException {
        var record = new ProducerRecord<>(TOPIC, "watch", NOTHING);
        head(record, UUID.randomUUID().toString(), WATCHED, until);
        done(producer.send(record));
    }

    private void head(ProducerRecord<String, byte[]> record, String id, String type, Instant at) {
        record.headers()
                .add("ce_specversion", bytes("1.0"))
                .add("ce_id", bytes(id))
                .add("ce_source", bytes(source))
                .add("ce_type", bytes(type))
                .add("ce_time", bytes(at.toString()));
    }

    static byte[] body(Outbox.Entry change) {
        var body = new LinkedHashMap<String, Object>();
        body.put("of", change.whose().of().name());
        body.put("id", change.whose().id());
        body.put("notBefore", change.at().plus(UNDER_WAY).getEpochSecond() + 1);
        try {
            return JsonSerialization.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void done(Future<RecordMetadata> sent) throws InterruptedException {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("not told", e.getCause());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
