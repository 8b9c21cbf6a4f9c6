package nl.ketenkaart.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class OutboxAgeTest {
    private static final Instant NOW = Instant.parse("2026-09-07T10:00:00Z");
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final OutboxAge age = new OutboxAge(metrics, Clock.fixed(NOW, ZoneOffset.UTC));

    private double shown() {
        return metrics.get("ketenkaart.outbox.age")
                .tag("collection", "things")
                .gauge()
                .value();
    }

    @Test
    void the_age_is_that_of_what_waits_longest_until_a_sweep_finds_nothing() {
        age.watch("things");
        assertThat(shown()).isZero();
        age.found("things", List.of(NOW.minusSeconds(5), NOW.minusSeconds(90)));
        assertThat(shown()).isEqualTo(90);
        age.found("things", List.of());
        assertThat(shown()).isZero();
    }

    @Test
    void what_waits_in_a_document_is_as_old_as_its_oldest_event() {
        var document = new Document(
                "outbox",
                List.of(
                        new Document("time", NOW.toString()),
                        new Document("time", NOW.minusSeconds(7).toString())));
        assertThat(Outbox.oldest(document)).contains(NOW.minusSeconds(7));
        assertThat(Outbox.oldest(new Document())).isEmpty();
    }
}
