package nl.ketenkaart.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.UUID;
import nl.ketenkaart.fuzz.Refused;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.Place;
import nl.ketenkaart.platform.sealing.SealedJson;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Whatever stands in a record, it is an event or refused, and its key can be told: with that it is given up, and not read for ever. */
class KafkaCloudEventsFuzzTest {
    private static final String[] HEADERS = {
        "ce_specversion",
        "ce_id",
        "ce_source",
        "ce_type",
        "ce_subject",
        "ce_time",
        "ce_dataschema",
        "ce_sequence",
        "ce_aggregateid",
        "ce_organisation",
        "ce_traceparent",
        "content-type"
    };
    private static final String ID = "5b0d7a0e-3f0c-4c47-9f0a-3d8e6a3b9c11";
    private static final String[] VALUES = {
        "1.0",
        ID,
        "urn:nld:oin:1:systeem:x",
        "nl.ketenkaart.cases.case-raised.v1",
        "2026-11-02T10:00:00Z",
        "7",
        "halt",
        "application/json",
        "application/cloudevents+json",
        ""
    };

    private final KafkaCloudEvents events = new KafkaCloudEvents(
            "urn:nld:oin:1:systeem:x", new SealedJson(new Open(), Json.mapper(), "caseId"), Json.mapper());

    /** Seals nothing, so that what is within is read too. */
    private record Open() implements Codec {
        @Override
        public byte[] seal(Place place, byte[] plain) {
            return plain;
        }

        @Override
        public byte[] open(Place place, byte[] sealed) {
            return sealed;
        }
    }

    @FuzzTest(maxDuration = "1m")
    void a_record_is_an_event_or_refused_and_its_key_can_be_told(FuzzedDataProvider data) {
        var record = new ConsumerRecord<>(
                "case-events.v1", 0, 0, data.consumeBoolean() ? null : text(data), data.consumeBytes(100));
        for (var header : HEADERS) {
            if (data.consumeProbabilityFloat() > 0.1) {
                var value = data.consumeProbabilityFloat() < 0.05
                        ? null
                        : text(data).getBytes(UTF_8);
                record.headers().add(header, value);
            }
        }
        KafkaCloudEvents.keyOf(record);
        Refused.orRead(RuntimeException.class, () -> events.read(record)).ifPresent(read -> {
            var event = read.orElseThrow();
            assertThat(UUID.fromString(event.id().toString())).isEqualTo(event.id());
            assertThat(event.stem()).isNotNull();
        });
    }

    private static String text(FuzzedDataProvider data) {
        return data.consumeBoolean() ? data.pickValue(VALUES) : data.consumeString(50);
    }
}
