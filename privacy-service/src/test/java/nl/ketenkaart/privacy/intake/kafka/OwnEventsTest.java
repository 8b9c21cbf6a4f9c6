package nl.ketenkaart.privacy.intake.kafka;

import static nl.ketenkaart.privacy.story.Cast.CASE;
import static nl.ketenkaart.privacy.story.Cast.HALT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.ketenkaart.privacy.story.Told;
import org.junit.jupiter.api.Test;

class OwnEventsTest {

    private static Told told(String topic, String type, UUID aggregate) {
        return new Told(topic, type, UUID.randomUUID(), CASE, aggregate, 40, Instant.EPOCH, HALT, Map.of());
    }

    @Test
    void what_a_file_told_of_its_card_is_not_taken_in_also_when_the_key_that_it_was_sealed_with_is_gone() {
        assertThat(IntakeConfiguration.isOwn(told("privacy-events.v1", "nl.ketenkaart.privacy.card-changed.v1", CASE)
                        .received()))
                .isTrue();
        assertThat(IntakeConfiguration.isOwn(told("privacy-events.v1", "nl.ketenkaart.erased.v1", CASE)
                        .received()))
                .isTrue();
    }

    @Test
    void what_others_told_counts_also_when_its_key_is_gone() {
        assertThat(IntakeConfiguration.isOwn(told("privacy-events.v1", "nl.ketenkaart.erased.v1", UUID.randomUUID())
                        .received()))
                .isFalse();
        assertThat(IntakeConfiguration.isOwn(
                        told("case-events.v1", "nl.ketenkaart.erased.v1", CASE).received()))
                .isFalse();
    }
}
