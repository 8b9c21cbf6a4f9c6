package nl.ketenkaart.ctl.topic;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Puts records on topics; once it is closed without an exception, Kafka has all of them. One thread. */
public final class Sender implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failed = new AtomicReference<>();

    public Sender(Broker broker) {
        producer = broker.producer();
    }

    public void send(ProducerRecord<byte[], byte[]> record) {
        producer.send(record, (there, e) -> {
            if (e != null) {
                failed.compareAndSet(null, e);
            }
        });
    }

    /** @throws IllegalStateException when Kafka did not take one of them */
    @Override
    public void close() {
        producer.close();
        var reason = failed.get();
        if (reason != null) {
            throw new IllegalStateException("Kafka did not take a record: " + reason.getMessage(), reason);
        }
    }
}
