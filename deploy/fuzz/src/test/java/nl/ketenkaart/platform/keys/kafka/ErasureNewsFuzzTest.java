package nl.ketenkaart.platform.keys.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Whatever stands in a record, it is an erasure of just what it names, or none; nothing is thrown, for that would hold up every later one. */
class ErasureNewsFuzzTest {
    private static final String[] TYPES = {KafkaErasureNews.TYPE, KafkaErasureNews.TYPE_OF_ONE, ""};
    private static final String ID = "5b0d7a0e-3f0c-4c47-9f0a-3d8e6a3b9c11";

    @FuzzTest(maxDuration = "1m")
    void a_record_erases_what_it_names_or_nothing(FuzzedDataProvider data) {
        var record = new ConsumerRecord<String, byte[]>(KafkaErasureNews.TOPIC, 0, 0, key(data), data.consumeBytes(50));
        header(record, "ce_type", data.consumeBoolean() ? data.pickValue(TYPES) : data.consumeString(60));
        var organisation = data.consumeBoolean() ? "halt" : data.consumeString(40);
        header(record, "ce_" + KafkaErasureNews.ORGANISATION, data.consumeBoolean() ? organisation : null);

        ErasureListeners.erased(record).ifPresent(erased -> {
            assertThat(UUID.fromString(record.key())).isEqualTo(erased.scope());
            if (erased.organisation() != null) {
                assertThat(erased.organisation().value()).isEqualTo(organisation);
            }
        });
    }

    private static @Nullable String key(FuzzedDataProvider data) {
        return data.consumeProbabilityFloat() < 0.1 ? null : data.consumeBoolean() ? ID : data.consumeString(40);
    }

    private static void header(ConsumerRecord<?, ?> record, String name, @Nullable String value) {
        record.headers().add(name, value == null ? null : value.getBytes(UTF_8));
    }
}
