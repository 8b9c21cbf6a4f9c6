package nl.ketenkaart.platform.testing;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** MongoDB 8 and Kafka in containers, of the versions that the build hands over; Testcontainers removes them when this JVM ends. */
final class ContainerParts {
    private ContainerParts() {}

    static Parts start() {
        var mongo = new MongoDBContainer("mongo:" + System.getProperty("ketenkaart.image.mongo"));
        mongo.start();
        var kafka = new KafkaContainer("apache/kafka:" + System.getProperty("ketenkaart.image.kafka"))
                .withEnv("KAFKA_NUM_PARTITIONS", "3");
        kafka.start();
        return new Parts("Testcontainers: MongoDB 8, Kafka", mongo.getConnectionString(), kafka.getBootstrapServers());
    }
}
