package nl.ketenkaart.platform.testing;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.Map;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A real Kafka broker and a server of MongoDB's protocol in this JVM. */
final class EmbeddedParts {
    private EmbeddedParts() {}

    static Parts start() {
        var mongo = new MongoServer(new MemoryBackend()).bind();
        var kafka = new EmbeddedKafkaKraftBroker(1, 3);
        kafka.brokerProperties(Map.of(
                "num.partitions", "3",
                "offsets.topic.num.partitions", "1",
                "group.initial.rebalance.delay.ms", "0"));
        kafka.afterPropertiesSet();
        return new Parts(
                "embedded: Kafka broker, MongoDB protocol server",
                "mongodb://127.0.0.1:" + mongo.getPort() + "/?uuidRepresentation=standard",
                kafka.getBrokersAsString());
    }
}
