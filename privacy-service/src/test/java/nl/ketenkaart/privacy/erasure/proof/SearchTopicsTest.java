package nl.ketenkaart.privacy.erasure.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.event.OutgoingEvent;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.keys.EveryKey;
import nl.ketenkaart.platform.keys.RememberedKeys;
import nl.ketenkaart.platform.keys.encryption.DerivedKeyEncryption;
import nl.ketenkaart.platform.sealing.EnvelopeCodec;
import nl.ketenkaart.platform.testing.KeysInMemory;
import nl.ketenkaart.privacy.erasure.proof.SearchTopics.Found;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SearchTopicsTest {
    private static final String TOPIC = "case-events.v1";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
    private static final String TYPE = "nl.ketenkaart.cases.concern-voiced.v1";
    private static final OrganisationId HALT = new OrganisationId("halt");
    private final UUID caseId = UUID.randomUUID();
    private final KeysInMemory keys = new KeysInMemory();
    private final DerivedKeyEncryption encryption = DerivedKeyEncryption.of(DerivedKeyEncryption.newKeyset());
    private final EnvelopeCodec codec =
            new EnvelopeCodec(new RememberedKeys(keys, encryption, InstantSource.fixed(Instant.EPOCH)));
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private Set<String> all = Set.of(TOPIC);
    private int written;

    @Test
    void what_a_key_opens_can_be_read_whatever_key_the_record_has() {
        write(caseId.toString(), caseId, sealed(caseId));
        write(UUID.randomUUID().toString(), caseId, sealed(caseId));
        var other = UUID.randomUUID();
        write(other.toString(), other, sealed(other));

        assertThat(found()).isEqualTo(new Found(1, 2, 2, 1, 1));
    }

    @Test
    void what_is_no_event_is_opened_by_nobody_and_the_search_goes_on_behind_it() {
        consumer.schedulePollTask(() -> {
            var odd = new ConsumerRecord<>(TOPIC, 0, written++, (String) null, new byte[] {1});
            odd.headers().add("ce_aggregateid", "x".getBytes(StandardCharsets.UTF_8));
            odd.headers().add("ce_subject", null);
            consumer.addRecord(odd);
            consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, written++, caseId.toString(), null));
        });
        write(caseId.toString(), caseId, sealed(caseId));

        assertThat(found()).isEqualTo(new Found(1, 2, 1, 1, 0));
    }

    @Test
    void what_is_not_shown_is_no_proof() {
        all = Set.of(TOPIC, "case-events.v1.context-service.dlt");

        assertThatThrownBy(this::found)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("[case-events.v1.context-service.dlt]");
    }

    @Test
    void a_search_that_opens_nothing_of_anybody_is_blind_and_one_that_has_no_keys_any_more_is_not() {
        assertThat(new Found(1, 2, 0, 3, 0).isBlind(4)).isTrue();
        assertThat(new Found(1, 2, 0, 3, 1).isBlind(4)).isFalse();
        assertThat(new Found(1, 2, 1, 3, 0).isBlind(4)).isFalse();
        assertThat(new Found(1, 2, 0, 0, 0).isBlind(4)).isFalse();
        assertThat(new Found(1, 2, 0, 3, 0).isBlind(0)).isFalse();
    }

    private byte[] sealed(UUID scope) {
        return codec.seal(OutgoingEvent.place(TOPIC, scope, scope, HALT, TYPE), new byte[] {1, 2, 3});
    }

    private void write(@Nullable String key, UUID about, byte[] body) {
        consumer.schedulePollTask(() -> {
            var record = new ConsumerRecord<>(TOPIC, 0, written++, key, body);
            Map.of(
                            "ce_aggregateid", about.toString(),
                            "ce_subject", about.toString(),
                            "ce_organisation", HALT.value(),
                            "ce_type", TYPE)
                    .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            consumer.addRecord(record);
        });
    }

    private Found found() {
        consumer.updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, null, null, null)));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 3L));
        return new SearchTopics(consumer, new EveryKey(keys, encryption), new AllThereIs(all, Set.of())).of(caseId);
    }
}
