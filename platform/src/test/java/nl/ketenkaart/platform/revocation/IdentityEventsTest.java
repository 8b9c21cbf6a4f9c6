package nl.ketenkaart.platform.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.revocation.RightsChange.Of;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityEventsTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final String CHANGED = "nl.ketenkaart.identities.rights-changed.v1";
    private static final String ID = "9b3e6a54-0a51-4a0e-9a8d-5d8f2f0f8a11";
    private final Revocations revocations = new Revocations(Clock.fixed(NOON, ZoneOffset.UTC), Duration.ofSeconds(60));
    private final IdentityEvents events = new IdentityEvents(revocations, Json.mapper());
    private final List<RightsChange> heard = new ArrayList<>();

    @BeforeEach
    void listen() {
        revocations.tell(heard::add);
        revocations.readToTheEnd();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"of\": \"NOBODY\", \"id\": \"x\", \"notBefore\": 1}",
                "{\"of\": \"SUBJECT\"}",
                "[]",
                "null",
                "{\"of\": \"SUBJECT\", \"id\": \"x\", \"notBefore\": 9000000000000000000}"
            })
    void what_cannot_be_read_might_be_anybodys(String body) {
        events.on(record(CHANGED, body));

        assertThat(heard).containsExactly(RightsChange.ofEverybody(NOON.plusSeconds(2)));
    }

    @Test
    void a_type_that_is_not_known_might_be_a_change_too() {
        events.on(record("nl.ketenkaart.identities.rights-changed.v2", "{}"));

        assertThat(heard).extracting(RightsChange::of).containsExactly(Of.EVERYBODY);
    }

    @Test
    void a_change_is_taken_in_as_keycloak_publishes_it() throws IOException {
        var example = Path.of("../deploy/keycloak/contracts/events/rights-changed.v1.example.json");

        events.on(record(CHANGED, Files.readString(example)));

        assertThat(heard).containsExactly(new RightsChange(Of.SUBJECT, ID, Instant.ofEpochSecond(1_795_694_400)));
    }

    @Test
    void that_keycloak_watches_changes_nothing_and_is_heard() {
        var token = new Bearer(ID, "client", null, NOON);
        assertThat(revocations.of(token)).isEqualTo(Revocations.Standing.UNKNOWN);

        events.on(record("nl.ketenkaart.identities.identities-watched.v1", ""));

        assertThat(heard).isEmpty();
        assertThat(revocations.of(token)).isEqualTo(Revocations.Standing.GOOD);
    }

    private static ConsumerRecord<byte[], byte[]> record(String type, String body) {
        var headers = new RecordHeaders().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        var value = body.getBytes(StandardCharsets.UTF_8);
        return new ConsumerRecord<>(
                IdentityEvents.TOPIC,
                0,
                7,
                NOON.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                value.length,
                new byte[0],
                value,
                headers,
                Optional.empty());
    }
}
