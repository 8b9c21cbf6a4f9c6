package nl.ketenkaart.ctl.topic;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads what lies on topics, beside whoever consumes them: it joins no group and commits nothing. */
public final class Records {
    private static final Duration POLL = Duration.ofMillis(500);
    private final Broker broker;

    public Records(Broker broker) {
        this.broker = broker;
    }

    /** Everything between these offsets, each partition in its order. */
    public void read(
            Map<TopicPartition, Long> begins,
            Map<TopicPartition, Long> ends,
            Consumer<ConsumerRecord<byte[], byte[]>> each) {
        try (var consumer = broker.consumer()) {
            consumer.assign(ends.keySet());
            begins.forEach((partition, from) -> {
                if (ends.containsKey(partition)) {
                    consumer.seek(partition, from);
                }
            });
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(POLL)) {
                    var end = ends.get(new TopicPartition(record.topic(), record.partition()));
                    if (end != null && record.offset() < end) {
                        each.accept(record);
                    }
                }
            }
        }
    }
}
