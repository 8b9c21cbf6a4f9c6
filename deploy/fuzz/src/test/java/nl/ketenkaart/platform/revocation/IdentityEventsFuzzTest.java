package nl.ketenkaart.platform.revocation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import nl.ketenkaart.platform.json.Json;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Whatever stands in a record, it is heard as exactly one change, or says that somebody watches; nothing is thrown, for that would shut every door. */
class IdentityEventsFuzzTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final String WATCHED = "nl.ketenkaart.identities.identities-watched.v1";
    private static final String[] TYPES = {"nl.ketenkaart.identities.rights-changed.v1", WATCHED, ""};
    private static final String[] BODIES = {
        "{\"of\": \"SUBJECT\", \"id\": \"9b3e6a54-0a51-4a0e-9a8d-5d8f2f0f8a11\", \"notBefore\": 1795694400}",
        "{\"of\": \"EVERYBODY\", \"id\": \"\", \"notBefore\": -1}",
        "{\"of\": null}",
        "null",
        "[]"
    };

    @FuzzTest(maxDuration = "1m")
    void a_record_is_one_change_or_says_that_somebody_watches(FuzzedDataProvider data) {
        var revocations = new Revocations(Clock.fixed(NOON, ZoneOffset.UTC), Duration.ofSeconds(60));
        var heard = new ArrayList<RightsChange>();
        revocations.tell(heard::add);
        var type = data.consumeBoolean() ? data.pickValue(TYPES) : data.consumeString(60);
        var body = data.consumeBoolean() ? data.pickValue(BODIES).getBytes(UTF_8) : data.consumeBytes(200);

        new IdentityEvents(revocations, Json.mapper()).on(record(type, body, data.consumeLong(0, NOON.toEpochMilli())));

        assertThat(heard).hasSize(type.equals(WATCHED) ? 0 : 1);
    }

    private static ConsumerRecord<byte[], byte[]> record(String type, byte[] body, long at) {
        var record = new ConsumerRecord<>(
                IdentityEvents.TOPIC,
                0,
                0,
                at,
                TimestampType.CREATE_TIME,
                0,
                body.length,
                (byte[]) null,
                body,
                new RecordHeaders(),
                Optional.<Integer>empty());
        record.headers().add("ce_type", type.getBytes(UTF_8));
        return record;
    }
}
