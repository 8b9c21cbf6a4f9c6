package nl.ketenkaart.platform.event;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;

/** Sends one event and returns when Kafka has it durably; the relay's way out. */
public final class Publisher {
    private static final long PATIENCE_SECONDS = 20;
    private final KafkaOperations<String, byte[]> kafka;
    private final KafkaCloudEvents cloudEvents;

    Publisher(KafkaOperations<String, byte[]> kafka, KafkaCloudEvents cloudEvents) {
        this.kafka = kafka;
        this.cloudEvents = cloudEvents;
    }

    /**
     * @throws KafkaException when it is not certain that Kafka has it; send it again
     */
    public void publish(OutgoingEvent event) {
        try {
            kafka.send(cloudEvents.toRecord(event)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while publishing", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("not published: " + event.type(), e);
        }
    }
}
