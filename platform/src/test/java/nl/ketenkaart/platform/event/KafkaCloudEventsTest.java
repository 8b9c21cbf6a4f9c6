package nl.ketenkaart.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KafkaCloudEventsTest {
    private static final UUID KEY = UUID.fromString("5b0d7a0e-3f0c-4c47-9f0a-3d8e6a3b9c11");

    @Test
    void whatever_its_subject_is_a_record_that_is_given_up_has_a_key_or_none() {
        assertThat(KafkaCloudEvents.keyOf(record("x", KEY.toString()))).contains(KEY);
        assertThat(KafkaCloudEvents.keyOf(record(KEY.toString(), "nobody"))).contains(KEY);
        assertThat(KafkaCloudEvents.keyOf(record(KEY.toString(), null))).contains(KEY);
        assertThat(KafkaCloudEvents.keyOf(record(null, null))).isEmpty();
    }

    private static ConsumerRecord<String, byte[]> record(@Nullable String key, @Nullable String subject) {
        var record = new ConsumerRecord<String, byte[]>("topic", 0, 0, key, new byte[0]);
        record.headers().add("ce_subject", subject == null ? null : subject.getBytes(UTF_8));
        return record;
    }
}
