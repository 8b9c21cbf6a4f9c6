package nl.ketenkaart.platform.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** Tells what Keycloak tells: every second that it watches, and what a test wants told. */
public final class IdentityTopic {
    private static final String TOPIC = "identity-events.v1";
    private static final String TYPE = "nl.ketenkaart.identities.%s.v1";
    private final KafkaProducer<String, byte[]> producer;
    private final String kafka;

    private IdentityTopic(String kafka) {
        this.kafka = kafka;
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka, ProducerConfig.LINGER_MS_CONFIG, 0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** At a broker; it was heard once when this returns. */
    public static IdentityTopic at(String kafka) {
        var topic = new IdentityTopic(kafka);
        topic.tellThatItWatches();
        Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("keycloak-stand-in").factory())
                .scheduleAtFixedRate(topic::tellThatItWatches, 1, 1, TimeUnit.SECONDS);
        return topic;
    }

    /** At a broker of its own, for who needs no other topic. */
    public static IdentityTopic alone() {
        var broker = new EmbeddedKafkaKraftBroker(1, 1);
        broker.afterPropertiesSet();
        return at(broker.getBrokersAsString());
    }

    public String kafka() {
        return kafka;
    }

    private void tellThatItWatches() {
        tell("watch", "identities-watched", "");
    }

    /** @param of SUBJECT, CLIENT, SESSION or EVERYBODY */
    public void changed(String of, String id, Instant notBefore) {
        tell(of + ":" + id, "rights-changed", """
            {"of": "%s", "id": "%s", "notBefore": %d}\
            """.formatted(of, id, notBefore.getEpochSecond()));
    }

    /** Anything, of any type. */
    public void tell(String key, String event, String body) {
        var type = new RecordHeader("ce_type", TYPE.formatted(event).getBytes(StandardCharsets.UTF_8));
        var value = body.getBytes(StandardCharsets.UTF_8);
        try {
            producer.send(new ProducerRecord<>(TOPIC, null, null, key, value, List.of(type)))
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
