package nl.ketenkaart.context.sight.kafka;

import static nl.ketenkaart.context.Cast.HALT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.ketenkaart.context.Contracts;
import nl.ketenkaart.context.sight.Sights;
import nl.ketenkaart.context.sight.kafka.PrivacyEventsConsumer.SightChanged;
import org.junit.jupiter.api.Test;

class ConsumedSightsTest {
    private static final Path EXAMPLE =
            Path.of("..", "privacy-service", "contracts", "events", "sight-changed.v1.example.json");

    @Test
    void who_sees_what_is_read_from_what_privacy_service_publishes() {
        var event = Contracts.received("sight-changed", Contracts.read(EXAMPLE)).as(SightChanged.class);
        assertThat(event.organisation()).isEqualTo(HALT);
        var sights = Sights.NONE.changed(event.organisation(), event.gained(), event.lost());
        assertThat(sights.seen().values()).singleElement().satisfies(seen -> {
            assertThat(seen.category()).isEqualTo("SAFETY");
            assertThat(seen.persons()).hasSize(1);
            assertThat(seen.by()).containsEntry(HALT, 2L);
        });
    }
}
