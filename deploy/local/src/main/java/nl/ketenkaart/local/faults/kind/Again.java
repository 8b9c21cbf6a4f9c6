package nl.ketenkaart.local.faults.kind;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import nl.ketenkaart.local.faults.rig.Broker;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The last records of a topic come once more, byte by byte: in their order, or in none. */
record Again(Broker broker, String topic, boolean ordered, Random chance) implements Fault {
    private static final int OF_EACH_PARTITION = 15;

    @Override
    public String kind() {
        return ordered ? "records doubled" : "records reordered";
    }

    @Override
    public String hit() {
        return topic;
    }

    @Override
    public Duration lasts() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void strike() throws CannotBeDone, ExecutionException, InterruptedException {
        List<ProducerRecord<byte[], byte[]>> again = new ArrayList<>(
                broker.last(topic, OF_EACH_PARTITION).stream().map(Again::copy).toList());
        if (again.isEmpty()) {
            throw new CannotBeDone("nothing lies on it");
        }
        if (!ordered) {
            Collections.shuffle(again, chance);
        }
        broker.put(again);
    }

    private static ProducerRecord<byte[], byte[]> copy(ConsumerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(
                record.topic(), record.partition(), record.timestamp(), record.key(), record.value(), record.headers());
    }

    @Override
    public void mend() {}
}
