package nl.ketenkaart.ctl.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.ketenkaart.local.place.Checkout;
import org.junit.jupiter.api.Test;

class TopicsFileTest {
    private final TopicsFile topics =
            TopicsFile.read(Checkout.around(Path.of("")).topics());

    @Test
    void every_consumer_has_dead_letters_and_a_reader_has_none() {
        assertThat(topics.deadLetters())
                .contains("case-events.v1.privacy-service.dlt", "privacy-events.v1.notification-service.dlt")
                .noneMatch(name -> name.startsWith("identity-events"));
        assertThat(topics.all()).containsAll(topics.deadLetters());
    }

    @Test
    void what_is_told_again_anyway_is_in_no_backup() {
        assertThat(topics.all()).contains("identity-events.v1");
        assertThat(topics.kept()).doesNotContain("identity-events.v1").contains("key-events.v1");
    }

    @Test
    void events_are_their_owners_and_dead_letters_nobodys() {
        assertThat(topics.owner("case-events.v1")).hasValue("case-service");
        assertThat(topics.owner("case-events.v1.privacy-service.dlt")).isEmpty();
    }
}
