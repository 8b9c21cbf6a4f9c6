package nl.ketenkaart.privacy.card.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.KeyGone;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.platform.testing.SealedRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Somebody else who listens to a topic, from its beginning. */
final class Listening implements AutoCloseable {
    private static final int ROUNDS = 120;
    /** It ends only when the broker has answered what it asked last. */
    private static final int SOON = 50;

    private final KafkaConsumer<String, byte[]> consumer;
    private final @Nullable Codec codec;

    /** @param codec opens what comes; null: as it lies there */
    Listening(String topic, @Nullable Codec codec) {
        this.codec = codec;
        consumer = new KafkaConsumer<>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                EmbeddedStack.kafka(),
                ConsumerConfig.GROUP_ID_CONFIG,
                UUID.randomUUID().toString(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                SOON,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class));
        consumer.subscribe(List.of(topic));
    }

    ConsumerRecord<String, byte[]> find(Predicate<ConsumerRecord<String, byte[]>> which) {
        return upTo(which).getLast();
    }

    /** All that came until and with the one that is waited for. */
    List<ConsumerRecord<String, byte[]>> upTo(Predicate<ConsumerRecord<String, byte[]>> last) {
        var heard = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (var round = 0; round < ROUNDS; round++) {
            for (var sealed : consumer.poll(Duration.ofMillis(500))) {
                var record = codec == null ? sealed : opened(sealed, codec);
                heard.add(record);
                if (last.test(record)) {
                    return heard;
                }
            }
        }
        throw new AssertionError("did not come");
    }

    /** What others erased meanwhile lies there as it is. */
    private static ConsumerRecord<String, byte[]> opened(ConsumerRecord<String, byte[]> sealed, Codec codec) {
        try {
            var value = new SealedRecord(sealed).opened(codec);
            var opened = new ConsumerRecord<>(sealed.topic(), sealed.partition(), sealed.offset(), sealed.key(), value);
            sealed.headers().forEach(opened.headers()::add);
            return opened;
        } catch (KeyGone e) {
            return sealed;
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
