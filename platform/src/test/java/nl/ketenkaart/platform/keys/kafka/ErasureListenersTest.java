package nl.ketenkaart.platform.keys.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is no news of an erasure holds up none that comes behind it. */
class ErasureListenersTest {
    private static final UUID SCOPE = UUID.fromString("9b3e6a54-0a51-4a0e-9a8d-5d8f2f0f8a11");

    private static ConsumerRecord<String, byte[]> record(@Nullable String key, @Nullable String type) {
        var record = new ConsumerRecord<>("key-events.v1", 0, 7, key, new byte[0]);
        record.headers().add("ce_type", type == null ? null : type.getBytes(StandardCharsets.UTF_8));
        return record;
    }

    @Test
    void the_erasure_of_a_scope_is_heard() {
        assertThat(ErasureListeners.erased(record(SCOPE.toString(), KafkaErasureNews.TYPE)))
                .contains(new ErasureListeners.Erased(SCOPE, null));
    }

    @Test
    void a_record_that_does_not_say_of_what_is_passed_by() {
        assertThat(ErasureListeners.erased(record(null, KafkaErasureNews.TYPE))).isEmpty();
        assertThat(ErasureListeners.erased(record("x", KafkaErasureNews.TYPE))).isEmpty();
        assertThat(ErasureListeners.erased(record(null, KafkaErasureNews.TYPE_OF_ONE)))
                .isEmpty();
        assertThat(ErasureListeners.erased(record(SCOPE.toString(), null))).isEmpty();
    }
}
